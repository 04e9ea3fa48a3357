"""Schemas that describe a server-sent event itself: its fields, and what the text of its data holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from intaglio.api.build.merged_schema import facets
from intaglio.api.build.enum_values import listed
from intaglio.api.build.json_node import Node
from intaglio.api.build.scalar_schema import types
from intaglio.load.document import LocatedDict

FIELDS = frozenset({"data", "event", "id", "retry", "comment"})
"""What an event can have (OpenAPI 3.2, 4.14.4)."""

UNIONS = ("oneOf", "anyOf")

Data = Literal["json", "text", "either"]


def is_event(schema: Node) -> bool:
    """Whether a schema is about the event, rather than about what its data holds.

    It has `data`, nothing but fields of events beside it, and these are texts.
    """
    names = {name for each in _alternatives(schema) for name in _properties(each)}
    return "data" in names and names <= FIELDS and all(map(_is_text, _names(schema)))


def _alternatives(schema: Node) -> Iterator[Node]:
    """The schema itself and every variant of it."""
    yield schema
    for variant in _variants(schema):
        yield from _alternatives(variant)


def _variants(schema: Node) -> tuple[Node, ...]:
    found = facets(schema)
    return tuple(v for key in UNIONS for node in found.all(key) for v in node.each())


def _properties(schema: Node) -> dict[str, tuple[Node, ...]]:
    return facets(schema).properties()


def _names(schema: Node) -> Iterator[Node]:
    for each in _alternatives(schema):
        properties = _properties(each)
        for name in ("event", "id"):
            yield from properties.get(name, ())


def _is_text(schema: Node) -> bool:
    return set(types(facets(schema))) <= {"string", "null"}


def described(schema: Node) -> tuple[tuple[str, ...], Data]:
    """The fields that an event has, and what its data is."""
    properties = [_properties(each) for each in _alternatives(schema)]
    names = sorted({name for each in properties for name in each})
    return tuple(names), _common(set(map(_kind, _data(schema))))


def _kind(data: Node) -> Data:
    """Whether data is a text as it stands, or JSON in it."""
    if variants := _variants(data):
        return _common({_kind(variant) for variant in variants})
    found = facets(data)
    values = listed(found) or ()
    is_text = types(found) == ("string",) or (
        bool(values) and all(isinstance(value.value, str) for value in values)
    )
    return "text" if is_text else "json"


def _common(kinds: set[Data]) -> Data:
    return kinds.pop() if len(kinds) == 1 else "either"


def opened(schema: Node) -> tuple[Node, str]:
    """The schema with what the data holds in place of the text that it is, and the text that ends a stream.

    `contentSchema` describes what a text of a `contentMediaType` holds (JSON Schema 2020-12, validation
    8.5). A variant that is a constant text, beside others that hold JSON, only says where the stream ends.
    Data is required: without any there is no event (HTML, 9.2.6).
    """
    variants, parts = _variants(schema), facets(schema).parts
    if not variants:
        return replace(schema, value=_with_data(_joined(map(_open, parts)))), ""
    if not any(map(_holds, _data(schema))):
        return schema, ""
    ends = tuple(end for variant in variants if (end := _end(variant)))
    union: list[object] = [
        LocatedDict(_variant(variant, schema), variant.at)
        for variant in variants
        if len(ends) != 1 or not _end(variant)
    ]
    value = {**_joined(map(_without, parts)), "oneOf": union}
    return replace(schema, value=value), "".join(ends) if len(ends) == 1 else ""


def _data(schema: Node) -> Iterator[Node]:
    """What is said of the data, here and in every variant."""
    for each in _alternatives(schema):
        yield from _properties(each).get("data", ())


def _holds(data: Node) -> bool:
    """Whether a text is said to hold JSON."""
    found = facets(data)
    media_type = found.text("contentMediaType").partition(";")[0].strip().lower()
    if not media_type:
        return found.find("contentSchema") is not None
    return media_type == "application/json" or media_type.endswith("+json")


def _end(variant: Node) -> str:
    """The constant text that the data of a variant is."""
    for data in _properties(variant).get("data", ()):
        values = listed(facets(data)) or ()
        if len(values) == 1 and isinstance(values[0].value, str) and not _holds(data):
            return values[0].value
    return ""


def _variant(variant: Node, schema: Node) -> dict[str, object]:
    """A variant with its data opened, or that of the schema around it; what that requires, it does too."""
    value = _joined(map(_open, facets(variant).parts))
    inherited = _properties(schema).get("data", ())
    if not _properties(variant).get("data") and inherited:
        own = value.get("properties")
        held = {"data": _held(inherited[-1])}
        value["properties"] = {**(own if isinstance(own, dict) else {}), **held}
    return _with_data(value, *facets(schema).required())


def _with_data(value: dict[str, object], *also: str) -> dict[str, object]:
    said = value.get("required")
    names = {*(said if isinstance(said, list) else ()), *also, "data"}
    return {**value, "required": sorted(names)}


def _open(part: Node) -> Node:
    """One part of a schema with its data opened."""
    properties = part / "properties"
    if "data" not in properties:
        return part
    own = {**properties.value, "data": _held(properties / "data")}
    return replace(part, value={**part.value, "properties": own})


def _held(data: Node) -> LocatedDict:
    """What the data holds, at the address that its schema has."""
    if not _holds(data):
        return LocatedDict(data.value, data.at)
    found = facets(data).find("contentSchema")
    is_schema = found is not None and found.is_mapping
    return (
        LocatedDict(found.value, found.at)
        if found and is_schema
        else LocatedDict({}, data.at)
    )


def _without(part: Node) -> Node:
    """One part of a schema without its data and its variants, which go elsewhere."""
    properties = (part / "properties").value
    kept = {key: value for key, value in part.value.items() if key not in UNIONS}
    if isinstance(properties, dict):
        rest = {name: value for name, value in properties.items() if name != "data"}
        kept["properties"] = rest
    return replace(part, value=kept)


def _joined(parts: Iterable[Node]) -> dict[str, object]:
    """The parts as one schema."""
    first, *others = parts
    if not others:
        return dict(first.value)
    members: list[object] = [LocatedDict(part.value, part.at) for part in others]
    return {**first.value, "allOf": members}
