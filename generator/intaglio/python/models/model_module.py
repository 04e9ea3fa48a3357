"""Modules of models: what each declaration is printed as."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from intaglio.api.model import (
    Alias,
    Anything,
    Declaration,
    Default,
    Enum,
    MapOf,
    Model,
    Property,
    Required,
)
from intaglio.python.types.annotations import (
    ANNOTATED,
    LITERAL,
    UNION,
    Annotation,
    AnnotationStyle,
    Import,
    has_forward_reference,
    quoted,
    annotate,
    annotate_without_null,
    with_quoted_names,
)
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.code import WIDTH, Group, lay
from intaglio.python.types.defaults import write_default
from intaglio.python.design import Design
from intaglio.python.types.annotation_styles import model_style
from intaglio.python.modules.imports import group_imports
from intaglio.python.modules.layout import Module
from intaglio.python.types.literals import literal
from intaglio.python.types.xml_markup import class_markup, field_markup
from intaglio.python.naming.names import choose_field_names
from intaglio.python.modules.order import find_recursive_aliases
from intaglio.python.text import (
    Untrusted,
    join_paragraphs,
    untrusted_extensions,
    with_deprecation,
)
from intaglio.python.views.model_views import (
    AliasView,
    ClassView,
    FieldView,
    ModuleView,
    SectionView,
)
from intaglio.python.naming.words import to_snake_case

TYPE_ALIAS = Import("typing", "TypeAlias")
FINAL = Import("typing", "Final")
TYPE_ALIAS_TYPE = Import("typing_extensions", "TypeAliasType")
UNSET = Import("..types", "UNSET")
OPTIONAL_NULLABLE = frozenset({UNSET, Import("..types", "OptionalNullable")})
WIRE = Import("..types", "Wire")
XML = Import("..types", "Xml")


def module_view(design: Design, name: str) -> ModuleView:
    module = design.layout.modules[name]
    own = [design.declaration(at) for at in module.members]
    loops = find_recursive_aliases(own)
    ahead = {d.at for d in own}
    imports: set[Import] = set()
    parts: list[AliasView | ClassView] = []
    for declaration in own:
        style = model_style(design, name, declaration.at, ahead)
        is_loop = declaration.at in loops
        part, needed = _part(design, declaration, style, is_loop)
        parts.append(part)
        imports |= needed
        ahead.discard(declaration.at)
    return ModuleView(_title(module), group_imports(imports), tuple(_sections(parts)))


def _part(
    design: Design, declaration: Declaration, style: AnnotationStyle, is_loop: bool
) -> tuple[AliasView | ClassView, set[Import]]:
    match declaration:
        case Enum():
            return _enum(design, declaration)
        case Model():
            return _class(design, declaration, style)
        case Alias():
            return _alias(design, declaration, style, is_loop)
    assert_never(declaration)


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


def _title(module: Module) -> Untrusted:
    """Whose models these are."""
    group = module.group
    users = (*group.operations, *group.webhooks)
    if not users:
        return Untrusted("Models that no operation uses.")
    if group.namespace and group.operations:
        return Untrusted(f"Models of the operations of `{'.'.join(group.namespace)}`.")
    kinds = [
        kind if len(users) == 1 else f"{kind}s"
        for kind, found in (
            ("operation", group.operations),
            ("webhook", group.webhooks),
        )
        if found
    ]
    start = f"Models of the {' and '.join(kinds)} "
    texts = (start + _listed(users, n) for n in range(len(users), 1, -1))
    fitting = (text for text in texts if len(text) <= WIDTH - len('"""."""'))
    return Untrusted(f"{next(fitting, start + _listed(users, 1))}.")


def _listed(names: tuple[str, ...], number: int) -> str:
    """The first so many names, and how many more there are."""
    *first, last = names[:number]
    if number < len(names):
        return f"{', '.join((*first, last))} and {len(names) - number} more"
    return f"{', '.join(first)} and {last}" if first else last


def _enum(design: Design, enum: Enum) -> tuple[AliasView, set[Import]]:
    name = design.names.classes[enum.at]
    doc = with_deprecation(enum.description, enum.deprecated, enum.deprecation)
    if not enum.names:
        pairs = zip(map(literal, enum.values), enum.descriptions, strict=False)
        doc = join_paragraphs(
            doc, *(f"`{value}`: {said}" for value, said in pairs if said)
        )
    kept = untrusted_extensions(enum.extensions)
    view = AliasView(name, _values(name, enum), doc, _constants(enum), kept)
    return view, {TYPE_ALIAS, LITERAL} | ({FINAL} if enum.names else set())


def _values(name: str, enum: Enum) -> str:
    """`Size: TypeAlias = Literal["s", "l"]`, and the types of others where there may be any."""
    head = f"{name}: TypeAlias = "
    values = Group("Literal[", tuple(map(literal, enum.values)), "]")
    if not enum.is_open:
        return lay(values, 0, head)
    others = dict.fromkeys(type(v).__name__ for v in enum.values if v is not None)
    union = " | ".join((values.flat, *others))
    if len(head + union) <= WIDTH:
        return head + union
    if len(union) <= WIDTH - 4:
        return f"{head}(\n    {union}\n)"
    listed = lay(replace(values, forced=True), 4)
    each = "\n    | ".join((listed, *others))
    return f"{head}(\n    {each}\n)"


def _constants(enum: Enum) -> tuple[FieldView, ...]:
    """`LOW: Final = 1`, for each value that the author has named."""
    claims = (
        NameCandidates(str(n), (to_snake_case(name).upper(),))
        for n, name in enumerate(enum.names)
    )
    names = resolve_collisions(claims)
    said = enum.descriptions or ("",) * len(enum.names)
    return tuple(
        FieldView(f"{names[str(n)]}: Final = {literal(value)}", Untrusted(said[n]))
        for n, value in enumerate(enum.values[: len(enum.names)])
    )


def _alias(
    design: Design, alias: Alias, style: AnnotationStyle, loops: bool
) -> tuple[AliasView, set[Import]]:
    name, annotation = design.names.classes[alias.at], annotate(alias.type, style)
    doc = with_deprecation(alias.description, alias.deprecated, alias.deprecation)
    kept = untrusted_extensions(alias.extensions)
    if loops:
        text = f'{name} = TypeAliasType("{name}", {literal(annotation.text)})'
        view = AliasView(name, text, doc, extensions=kept)
        return view, {*annotation.imports, TYPE_ALIAS_TYPE}
    text = f"{name}: TypeAlias = {annotation.text}"
    view = AliasView(name, text, doc, extensions=kept)
    return view, {*annotation.imports, TYPE_ALIAS}


def _class(
    design: Design, model: Model, style: AnnotationStyle
) -> tuple[ClassView, set[Import]]:
    named = choose_field_names(model, design.names.classes, design.config.names)
    base = "Model" if model.additional is None else "OpenModel"
    properties = told(design, model)
    notes = (field_markup(design, model, p) for p in model.properties)
    made = [
        *_markup(design, model),
        *(
            _field(design, p, named[p.wire], style, note)
            for p, note in zip(properties, notes, strict=True)
        ),
    ]
    imports = {Import("..types", base)}.union(*(needed for _, needed in made))
    views = [view for view, _ in made]
    if model.additional is not None and not isinstance(model.additional, Anything):
        type_ = MapOf(model.additional)
        others = annotate(type_, style)
        if has_forward_reference(type_, style):
            others = quoted(others)
        line = f"__pydantic_extra__: {others.text}"
        views.append(FieldView(line, Untrusted("")))
        imports |= others.imports
    name = design.names.classes[model.at]
    doc = with_deprecation(model.description, model.deprecated, model.deprecation)
    kept = untrusted_extensions(model.extensions)
    return ClassView(name, base, doc, tuple(views), model.deprecated, kept), imports


def _markup(
    design: Design, model: Model
) -> Iterator[tuple[FieldView, frozenset[Import]]]:
    """The line that says what element the model is as a document in XML."""
    if (markup := class_markup(design, model)) is not None:
        view = FieldView(lay(markup, 4, "__xml__ = "), Untrusted(""))
        yield view, frozenset({XML})


def told(design: Design, model: Model) -> tuple[Property, ...]:
    """The properties; those that are a method's arguments are described there."""
    if model.name_parts.is_component or model.at not in design.usage.flattened:
        return model.properties
    return tuple(replace(p, description="", deprecated=False) for p in model.properties)


def _field(
    design: Design,
    property_: Property,
    name: str,
    style: AnnotationStyle,
    markup: Group | None,
) -> tuple[FieldView, frozenset[Import]]:
    annotation, default = _with_default(design, property_, style)
    annotation = _wired(annotation, property_.wire, name, markup)
    end = f" = {default}" if default else ""
    if has_forward_reference(property_.type, style):
        annotation = quoted(annotation)
        if len(f"    {name}: {annotation.text}{end}") > WIDTH:
            apart = with_quoted_names(style)
            annotation, _ = _with_default(design, property_, apart)
            annotation = _wired(annotation, property_.wire, name, markup)
            if "Union[" in annotation.text:
                annotation = replace(annotation, imports=annotation.imports | {UNION})
    said = "" if _is_said_elsewhere(design, property_) else property_.description
    doc = with_deprecation(said, property_.deprecated, property_.deprecation)
    kept = untrusted_extensions(property_.extensions)
    return FieldView(f"{name}: {annotation.text}{end}", doc, kept), annotation.imports


def _is_said_elsewhere(design: Design, property_: Property) -> bool:
    """Whether the property's model says of itself what its owner says of the property."""
    if not property_.description:
        return False
    model = design.model(property_.type)
    return model is not None and model.description == property_.description


def _with_default(
    design: Design, property_: Property, style: AnnotationStyle
) -> tuple[Annotation, str]:
    """The annotation of a field and its default, both as text; a required field has no default."""
    type_, presence = property_.type, property_.presence
    if isinstance(presence, Required):
        return annotate(type_, style), ""
    if isinstance(presence, Default) and presence.value is not None:
        if (default := write_default(design, presence.value, type_)) is not None:
            return annotate(type_, style), default
    if design.is_nullable(type_):
        inner = annotate_without_null(type_, style)
        text = f"OptionalNullable[{inner.text}]"
        return Annotation(text, inner.imports | OPTIONAL_NULLABLE), "UNSET"
    annotation = annotate(type_, style)
    if design.is_any(type_):
        return Annotation(annotation.text, annotation.imports | {UNSET}), "UNSET"
    return replace(annotation, text=style.nullable(annotation.text)), "None"


def _wired(
    annotation: Annotation, wire: str, name: str, markup: Group | None
) -> Annotation:
    """The annotation with what is different on the wire: the name, and how it stands in XML."""
    said = {} if wire == name else {WIRE: f"Wire({literal(wire)})"}
    if markup is not None:
        said[XML] = markup.flat
    if not said:
        return annotation
    text = f"Annotated[{', '.join((annotation.text, *said.values()))}]"
    return Annotation(text, annotation.imports | {ANNOTATED, *said})
