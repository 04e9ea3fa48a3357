"""Modules of TypedDicts: the plain dicts that a request takes in place of models."""

from __future__ import annotations

import keyword
import re
from collections import defaultdict
from dataclasses import replace

from intaglio.api.model import Alias, Declaration, Model, Property, Required
from intaglio.api.types import Nullable
from intaglio.python.annotations import Annotation, Dialect, Import, spell
from intaglio.python.design import Design
from intaglio.python.dialects import in_params
from intaglio.python.imports import arrange
from intaglio.python.literals import literal
from intaglio.python.text import Raw
from intaglio.python.views import AliasView, DictView, ParamsView

TYPED_DICT = Import("typing", "TypedDict")
NOT_REQUIRED = Import("typing", "NotRequired")
MODELS = Import(".", "models", "m")
QUOTED = re.compile(r'"[^"]*"')
NAMES = re.compile(r"(?<![.\w])[A-Za-z_]\w*")
MAPPING = {Import("collections.abc", "Mapping"), Import("typing", "Any")}


def params_view(design: Design) -> ParamsView:
    """Everything in one module: it is read by type checkers, and never imported."""
    dialect = in_params(design)
    found = [
        declaration
        for declarations in design.layout.modules.values()
        for declaration in declarations
        if declaration.at in design.dicts
    ]
    firsts = _firsts(design)
    own = [d for d in found if d.at not in firsts]
    dicts = [_dict(design, d, dialect) for d in own if isinstance(d, Model)]
    aliases = [_alias(design, d, dialect) for d in own if isinstance(d, Alias)]
    imports = set[Import]().union(*(needed for _, needed in (*dicts, *aliases)))
    if dicts:
        imports |= {TYPED_DICT, MODELS}
    views, again = _told_once([view for view, _ in dicts])
    return ParamsView(
        arrange(imports),
        views,
        (
            *again,
            *(_either(design, each) for each in own if isinstance(each, Model)),
            *(view for view, _ in aliases),
            *(_duplicate(design, d, firsts[d.at]) for d in found if d.at in firsts),
        ),
    )


def _firsts(design: Design) -> dict[str, str]:
    """Which of those that are given as dicts each duplicate is another name of."""
    equal: dict[str, list[str]] = defaultdict(list)
    for at in design.dicts:
        equal[design.duplicates.get(at, at)].append(at)
    firsts = {at: at if at in same else min(same) for at, same in equal.items()}
    return {
        at: first
        for at in design.dicts & design.duplicates.keys()
        if (first := firsts[design.duplicates[at]]) != at
    }


def _told_once(
    dicts: list[DictView],
) -> tuple[tuple[DictView, ...], list[AliasView]]:
    """The dicts without those that say the same as one before, and these as other names of it."""
    firsts: dict[DictView, str] = {}
    again: list[AliasView] = []
    for each in dicts:
        first = firsts.setdefault(replace(each, name=""), each.name)
        if first != each.name:
            again.append(AliasView(each.name, f"{each.name} = {first}", Raw("")))
    others = {view.name for view in again}
    return tuple(each for each in dicts if each.name not in others), again


def _duplicate(design: Design, declaration: Declaration, first: str) -> AliasView:
    name, same = design.names.classes[declaration.at], design.names.classes[first]
    text = f"{name} = {same}"
    if isinstance(declaration, Model):
        text = f"{name}Dict = {same}Dict\n{text}"
    return AliasView(name, text, Raw(""))


def _alias(
    design: Design, alias: Alias, dialect: Dialect
) -> tuple[AliasView, frozenset[Import]]:
    name, annotation = design.names.classes[alias.at], spell(alias.type, dialect)
    text = f"{name} = {annotation.text}"
    return AliasView(name, text, Raw("")), annotation.imports


def _dict(
    design: Design, model: Model, dialect: Dialect
) -> tuple[DictView, set[Import]]:
    given = [p for p in model.properties if not p.read_only]
    spelled = [spell(p.type, dialect) for p in given]
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


def _either(design: Design, model: Model) -> AliasView:
    """The union of model and dict."""
    name = design.names.classes[model.at]
    others = ("Mapping[str, Any]",) if model.additional is not None else ()
    union = " | ".join((f"m.{name}", f"{name}Dict", *others))
    return AliasView(name, f"{name} = {union}", Raw(""))


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
