"""The modules of models: which declarations they hold, and their imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intaglio.api.model import Alias, Enum, Model
from intaglio.python.design import Design
from intaglio.python.models.class_view import class_view
from intaglio.python.models.enum_view import enum_view
from intaglio.python.modules.imports import group_imports
from intaglio.python.modules.layout import Module
from intaglio.python.modules.order import find_recursive_aliases
from intaglio.python.text import Untrusted, untrusted_extensions, with_deprecation
from intaglio.python.types.annotation_styles import model_style
from intaglio.python.types.annotations import (
    LINE_LENGTH,
    LITERAL,
    AnnotationStyle,
    Import,
    annotate,
)
from intaglio.python.views.model_views import (
    AliasView,
    ClassView,
    ModuleView,
    SectionView,
)

TYPE_ALIAS = Import("typing", "TypeAlias")
FINAL = Import("typing", "Final")
TYPE_ALIAS_TYPE = Import("typing_extensions", "TypeAliasType")


def module_view(design: Design, name: str) -> ModuleView:
    """The view of the module of this name."""
    module = design.layout.modules[name]
    own = [design.declaration(at) for at in module.members]
    recursive = find_recursive_aliases(own)
    ahead = {declaration.at for declaration in own}
    imports: set[Import] = set()
    enums = []
    parts: list[AliasView | ClassView] = []
    for declaration in own:
        style = model_style(design, name, declaration.at, ahead)
        match declaration:
            case Enum():
                enums.append(enum_view(design, declaration))
                imports |= {TYPE_ALIAS, LITERAL}
                imports |= {FINAL} if declaration.names else set()
            case Model():
                class_, needed = class_view(design, declaration, style)
                parts.append(class_)
                imports |= needed
            case Alias():
                is_recursive = declaration.at in recursive
                alias, needed = _alias_view(design, declaration, style, is_recursive)
                parts.append(alias)
                imports |= needed
        ahead.discard(declaration.at)
    return ModuleView(
        title=module_title(module, "Models of"),
        imports=group_imports(imports),
        enums=tuple(enums),
        sections=tuple(_sections(parts)),
    )


def _alias_view(
    design: Design, alias: Alias, style: AnnotationStyle, is_recursive: bool
) -> tuple[AliasView, set[Import]]:
    annotation = annotate(alias.type, style)
    view = AliasView(
        name=design.names.classes[alias.at],
        annotation=annotation.text,
        doc=with_deprecation(alias.description, alias.deprecated, alias.deprecation),
        is_recursive=is_recursive,
        is_deprecated=alias.deprecated,
        extensions=untrusted_extensions(alias.extensions),
    )
    return view, {*annotation.imports, TYPE_ALIAS_TYPE if is_recursive else TYPE_ALIAS}


def _sections(parts: Iterable[AliasView | ClassView]) -> Iterator[SectionView]:
    """The parts in their order, some aliases and the classes after them at a time."""
    aliases: list[AliasView] = []
    classes: list[ClassView] = []
    for part in parts:
        if isinstance(part, ClassView):
            classes.append(part)
            continue
        if classes:
            yield SectionView(tuple(aliases), tuple(classes))
            aliases, classes = [], []
        aliases.append(part)
    yield SectionView(tuple(aliases), tuple(classes))


def module_title(module: Module, start: str) -> Untrusted:
    """`start` (`Models of`), and the operations that use the module: as many as fit on a line."""
    group = module.group
    users = (*group.operations, *group.webhooks)
    if not users:
        return Untrusted("Models that no operation uses.")
    if group.namespace and group.operations:
        return Untrusted(f"{start} the operations of `{'.'.join(group.namespace)}`.")
    kinds = [
        kind if len(users) == 1 else f"{kind}s"
        for kind, found in (
            ("operation", group.operations),
            ("webhook", group.webhooks),
        )
        if found
    ]
    start = f"{start} the {' and '.join(kinds)} "
    titles = (start + _list_names(users, n) for n in range(len(users), 1, -1))
    most = LINE_LENGTH - len('"""."""')
    title = next((title for title in titles if len(title) <= most), None)
    return Untrusted(f"{title or start + _list_names(users, 1)}.")


def _list_names(names: tuple[str, ...], number: int) -> str:
    """The first so many names, and how many more there are."""
    *first, last = names[:number]
    if number < len(names):
        return f"{', '.join((*first, last))} and {len(names) - number} more"
    return f"{', '.join(first)} and {last}" if first else last
