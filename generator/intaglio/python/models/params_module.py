"""Modules of TypedDicts: the plain dicts that a request takes in place of models."""

from __future__ import annotations

import keyword
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from intaglio.api.model import Alias, Model, Nullable, Property, Required
from intaglio.python.types.annotations import (
    Annotation,
    AnnotationStyle,
    Import,
    annotate,
)
from intaglio.python.design import Design
from intaglio.python.types.annotation_styles import params_style
from intaglio.python.modules.imports import group_imports
from intaglio.python.types.literals import literal
from intaglio.python.text import Untrusted
from intaglio.python.views.model_views import AliasView
from intaglio.python.views.params_views import DictView, ParamsView

TYPED_DICT = Import("typing", "TypedDict")
NOT_REQUIRED = Import("typing", "NotRequired")
MODELS = Import(".", "models", "m")
QUOTED = re.compile(r'"[^"]*"')
NAMES = re.compile(r"(?<![.\w])[A-Za-z_]\w*")
MAPPING = {Import("collections.abc", "Mapping"), Import("typing", "Any")}


def params_view(design: Design) -> ParamsView:
    """Everything in one module: it is read by type checkers, and never imported."""
    style = params_style(design)
    own = [design.declaration(at) for at in listed(design)]
    dicts = [_dict(design, d, style) for d in own if isinstance(d, Model)]
    aliases = [_alias(design, d, style) for d in own if isinstance(d, Alias)]
    imports = set[Import]().union(*(needed for _, needed in (*dicts, *aliases)))
    if dicts:
        imports |= {TYPED_DICT, MODELS}
    views = [view for view, _ in dicts]
    same = _same(views)
    return ParamsView(
        group_imports(imports),
        tuple(view for view in views if same[view.name] == view.name),
        (
            *(_either(design, each, same) for each in own if isinstance(each, Model)),
            *(view for view, _ in aliases),
        ),
    )


def listed(design: Design) -> list[str]:
    """What may be given as a dict, in the order of its modules; of duplicates the one that may be."""
    given: dict[str, str] = {}
    for at in sorted(design.usage.dicts):
        given.setdefault(design.duplicates.get(at, at), at)
    modules = design.layout.modules.values()
    return [given[at] for each in modules for at in each.members if at in given]


def _same(dicts: list[DictView]) -> dict[str, str]:
    """The dict that each is printed as, by name: of those that say the same, that of the shortest name.

    Those of one key are apart: they are alike by chance.
    """
    equal: dict[DictView, list[str]] = defaultdict(list)
    for each in dicts:
        equal[_outline(each)].append(each.name)
    shortest = {key: min(names, key=_length) for key, names in equal.items()}
    return {each.name: shortest[_outline(each)] for each in dicts}


def _outline(view: DictView) -> DictView:
    return replace(view, name="") if len(view.fields) > 1 else view


def _length(name: str) -> tuple[int, str]:
    return len(name), name


def _alias(
    design: Design, alias: Alias, style: AnnotationStyle
) -> tuple[AliasView, frozenset[Import]]:
    name, annotation = design.names.classes[alias.at], annotate(alias.type, style)
    return AliasView(name, annotation.text, Untrusted("")), annotation.imports


def _dict(
    design: Design, model: Model, style: AnnotationStyle
) -> tuple[DictView, set[Import]]:
    given = [p for p in model.properties if not p.read_only]
    spelled = [annotate(p.type, style) for p in given]
    some = any(map(_is_required, given))
    functional = _is_functional({p.wire for p in given}, spelled)
    made = [
        _field(p, annotation, some, functional)
        for p, annotation in zip(given, spelled, strict=True)
    ]
    imports = set[Import]().union(*(field.imports for field in made))
    if model.additional is not None:
        imports |= MAPPING
    view = DictView(
        name=f"{design.names.classes[model.at]}Dict",
        bases="TypedDict" if some else "TypedDict, total=False",
        fields=tuple(field.text for field in made),
        functional=functional,
        is_partial=not some,
    )
    return view, imports


def _either(design: Design, model: Model, same: Mapping[str, str]) -> AliasView:
    """The union of model and dict."""
    name = design.names.classes[model.at]
    others = ("Mapping[str, Any]",) if model.additional is not None else ()
    union = " | ".join((f"m.{name}", same[f"{name}Dict"], *others))
    return AliasView(name, union, Untrusted(""))


def _is_required(property_: Property) -> bool:
    return isinstance(property_.presence, Required) or property_.required_when_sent


def _is_functional(wires: set[str], spelled: list[Annotation]) -> bool:
    """Whether a key is no name of a class's own, or would hide one that the class is spelled with."""
    plain = (QUOTED.sub("", annotation.text) for annotation in spelled)
    used = {"NotRequired"}.union(*(NAMES.findall(text) for text in plain))
    return not wires.isdisjoint(used) or not all(map(_is_key, wires))


def _is_key(wire: str) -> bool:
    return (
        wire.isidentifier()
        and not keyword.iskeyword(wire)
        and not wire.startswith("__")
    )


def _field(
    property_: Property, annotation: Annotation, some: bool, functional: bool
) -> Annotation:
    if not _is_required(property_):
        annotation = _left_out(
            annotation, isinstance(property_.type, Nullable), some or functional
        )
    if functional:
        return replace(annotation, text=f"{literal(property_.wire)}: {annotation.text}")
    return replace(annotation, text=f"{property_.wire}: {annotation.text}")


def _left_out(annotation: Annotation, nullable: bool, marked: bool) -> Annotation:
    text = (
        annotation.text
        if nullable or annotation.text == "Any"
        else f"{annotation.text} | None"
    )
    if not marked:
        return replace(annotation, text=text)
    return Annotation(f"NotRequired[{text}]", annotation.imports | {NOT_REQUIRED})
