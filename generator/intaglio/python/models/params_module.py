"""The modules of `params`: TypedDicts that a request accepts in place of models.

They have the names of the modules of the models, and like these they need each other in no circle.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from intaglio.api.model import (
    Alias,
    Declaration,
    Model,
    Nullable,
    Property,
    Ref,
)
from intaglio.python.design import Design
from intaglio.python.models.model_module import (
    TYPE_ALIAS,
    TYPE_ALIAS_TYPE,
    module_title,
)
from intaglio.python.modules.imports import group_imports
from intaglio.python.modules.order import find_recursive_aliases
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.text import Untrusted, untrusted_extensions, with_deprecation
from intaglio.python.types.annotation_styles import params_style
from intaglio.python.types.annotations import (
    LINE_LENGTH,
    UNION,
    Annotation,
    AnnotationStyle,
    Import,
    annotate,
    has_forward_reference,
    quote_annotation,
    with_quoted_names,
)
from intaglio.python.types.literals import literal
from intaglio.python.views.model_views import AliasView
from intaglio.python.views.params_views import DictView, KeyView, ParamsView

# Pydantic needs that of typing_extensions before Python 3.12.
TYPED_DICT = Import("typing_extensions", "TypedDict")
NOT_REQUIRED = Import("typing", "NotRequired")
MODELS = Import("..", "models")
MAPPING = {Import("collections.abc", "Mapping"), Import("typing", "Any")}

_STRING = re.compile(r'"[^"]*"')
_NAME = re.compile(r"(?<![.\w])[A-Za-z_]\w*")


@dataclass(frozen=True, slots=True)
class ParamsModule:
    """The declarations of one module that may be given as dicts, and the names of all dicts by pointer."""

    name: str
    declarations: tuple[Declaration, ...]
    dict_names: Mapping[str, str]


def list_params_modules(design: Design) -> tuple[ParamsModule, ...]:
    """The modules of `params`, in the order of their names; none if no request takes a model."""
    given: dict[str, str] = {}
    for at in sorted(design.usage.dicts):
        given.setdefault(design.duplicates.get(at, at), at)
    own = {
        name: tuple(
            design.declaration(given[at]) for at in module.members if at in given
        )
        for name, module in design.layout.modules.items()
    }
    names = _choose_dict_names(design, (d for each in own.values() for d in each))
    return tuple(ParamsModule(name, each, names) for name, each in own.items() if each)


def _choose_dict_names(
    design: Design, declarations: Iterator[Declaration]
) -> dict[str, str]:
    """`RetryDict` for the model `Retry`, unless another model is called that."""
    classes = design.names.classes
    candidates = (
        NameCandidates(
            each.at, (f"{classes[each.at]}Dict", f"{classes[each.at]}TypedDict")
        )
        for each in declarations
        if isinstance(each, Model)
    )
    return resolve_collisions(candidates, taken=set(classes.values()))


def list_params_names(design: Design, module: ParamsModule) -> tuple[str, ...]:
    """The public names of a module."""
    classes, dicts = design.names.classes, module.dict_names
    names = [classes[each.at] for each in module.declarations]
    names += [dicts[each.at] for each in module.declarations if each.at in dicts]
    return tuple(sorted(names))


def params_view(design: Design, module: ParamsModule) -> ParamsView:
    """Dicts come first, then the aliases, each after those that it needs."""
    same = {
        each.at: design.duplicates.get(each.at, each.at) for each in module.declarations
    }
    ahead = set(same.values())
    style = params_style(design, module.name, ahead)
    imports: set[Import] = set()
    dicts = []
    for declaration in module.declarations:
        if isinstance(declaration, Model):
            view, needed = _dict_view(design, declaration, module.dict_names, style)
            dicts.append(view)
            imports |= needed | {TYPED_DICT, MODELS}
    ahead -= {same[each.at] for each in module.declarations if isinstance(each, Model)}
    recursive = find_recursive_aliases(module.declarations)
    aliases = []
    for declaration in module.declarations:
        if isinstance(declaration, Alias):
            is_recursive = declaration.at in recursive
            alias, needed = _alias_view(design, declaration, style, is_recursive)
            aliases.append(alias)
            imports |= needed
            ahead.discard(same[declaration.at])
    return ParamsView(
        title=module_title(
            design.layout.modules[module.name], "Dicts in place of models of"
        ),
        imports=group_imports(imports),
        dicts=tuple(dicts),
        aliases=tuple(aliases),
    )


def _alias_view(
    design: Design, alias: Alias, style: AnnotationStyle, is_recursive: bool
) -> tuple[AliasView, set[Import]]:
    annotation = annotate(alias.type, style)
    view = AliasView(
        name=design.names.classes[alias.at],
        annotation=annotation.text,
        doc=Untrusted(""),
        is_recursive=is_recursive,
        is_deprecated=alias.deprecated,
        extensions=untrusted_extensions(alias.extensions),
    )
    return view, {*annotation.imports, TYPE_ALIAS_TYPE if is_recursive else TYPE_ALIAS}


def _dict_view(
    design: Design, model: Model, dict_names: Mapping[str, str], style: AnnotationStyle
) -> tuple[DictView, set[Import]]:
    properties = [p for p in model.properties if not p.read_only]
    is_partial = not any(map(_is_required, properties))
    annotated = [_annotate_key(design, p, style) for p in properties]
    is_functional = _needs_function({p.wire for p in properties}, annotated)
    imports = {TYPE_ALIAS} if is_functional else set[Import]()
    keys = []
    for property_, annotation in zip(properties, annotated, strict=True):
        is_optional = not is_partial and not _is_required(property_)
        room = _room_for_annotation(property_.wire, is_functional, is_optional)
        annotation = _quote_forward_references(
            design, property_, annotation, style, room
        )
        imports |= annotation.imports | ({NOT_REQUIRED} if is_optional else set())
        keys.append(_key_view(property_, annotation, is_optional, is_functional))
    if model.additional is not None:
        imports |= MAPPING
    class_, name = design.names.classes[model.at], dict_names[model.at]
    others = ("Mapping[str, Any]",) if model.additional is not None else ()
    view = DictView(
        name=name,
        model=class_,
        accepted=" | ".join((f"models.{class_}", name, *others)),
        keys=tuple(keys),
        doc=with_deprecation(model.description, model.deprecated, model.deprecation),
        is_functional=is_functional,
        is_partial=is_partial,
        extensions=untrusted_extensions(model.extensions),
    )
    return view, imports


def _key_view(
    property_: Property, annotation: Annotation, is_optional: bool, is_functional: bool
) -> KeyView:
    return KeyView(
        name="" if is_functional else property_.wire,
        key=Untrusted(property_.wire),
        annotation=annotation.text,
        is_optional=is_optional,
        doc=with_deprecation(
            property_.description, property_.deprecated, property_.deprecation
        ),
        is_deprecated=property_.deprecated,
        extensions=untrusted_extensions(property_.extensions),
    )


def _is_required(property_: Property) -> bool:
    return property_.presence.is_required or property_.required_when_sent


def _needs_function(wires: set[str], annotated: list[Annotation]) -> bool:
    """True if a key is no name of a class, or would hide one that the class's annotations use."""
    plain = (_STRING.sub("", annotation.text) for annotation in annotated)
    used = {"NotRequired"}.union(*(_NAME.findall(text) for text in plain))
    return not wires.isdisjoint(used) or not all(map(_is_attribute, wires))


def _is_attribute(wire: str) -> bool:
    is_name = wire.isidentifier() and not keyword.iskeyword(wire)
    return is_name and not wire.startswith("__")


def _annotate_key(
    design: Design, property_: Property, style: AnnotationStyle
) -> Annotation:
    """The type of a key; null stands for no value, too, if the key need not be there."""
    type_, annotation = property_.type, annotate(property_.type, style)
    has_null = (
        isinstance(type_, Nullable)
        or isinstance(type_, Ref)
        and type_.at in design.nullables
    )
    if _is_required(property_) or has_null or annotation.text == "Any":
        return annotation
    return replace(annotation, text=style.nullable(annotation.text))


def _room_for_annotation(wire: str, is_functional: bool, is_optional: bool) -> int:
    """The number of characters that the line of a key leaves for its annotation."""
    line = f"        {literal(wire)}: ," if is_functional else f"    {wire}: "
    return LINE_LENGTH - len(line) - (len("NotRequired[]") if is_optional else 0)


def _quote_forward_references(
    design: Design,
    property_: Property,
    annotation: Annotation,
    style: AnnotationStyle,
    room: int,
) -> Annotation:
    """The annotation with what is defined further down in quotes.

    `room` is the number of characters that its line has left for it.
    """
    if not has_forward_reference(property_.type, style):
        return annotation
    string = quote_annotation(annotation)
    if len(string.text) <= room:
        return string
    # A string cannot be broken: quote only the names.
    parts = _annotate_key(design, property_, with_quoted_names(style))
    if "Union[" in parts.text:
        return replace(parts, imports=parts.imports | {UNION})
    return parts
