"""Schemas of server-sent events: their fields, and what their data holds (OpenAPI 3.2, 4.14.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from intaglio.api.build.enum_schema import allowed_values
from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import merge_schemas
from intaglio.api.build.scalar_schema import allowed_types
from intaglio.api.build.union_schema import UNION_KEYWORDS
from intaglio.load.document import LocatedDict

EVENT_FIELDS = frozenset({"data", "event", "id", "retry", "comment"})
"""The fields of an event (HTML, 9.2.6)."""

DataFormat = Literal["json", "string", "either"]


def is_event_schema(schema: Node) -> bool:
    """True if a schema describes the event itself, rather than what its data holds.

    Such a schema has the property `data` and no others but fields of events, and its `event` and `id`
    are strings.
    """
    names = {name for each in _alternatives(schema) for name in _properties(each)}
    strings = (
        field
        for each in _alternatives(schema)
        for name in ("event", "id")
        for field in _properties(each).get(name, ())
    )
    return "data" in names and names <= EVENT_FIELDS and all(map(_is_string, strings))


def _alternatives(schema: Node) -> Iterator[Node]:
    """The schema, and all variants in it."""
    yield schema
    for variant in _variants(schema):
        yield from _alternatives(variant)


def _variants(schema: Node) -> tuple[Node, ...]:
    merged = merge_schemas(schema)
    unions = (union for key in UNION_KEYWORDS for union in merged.find_all(key))
    return tuple(variant for union in unions for variant in union.each())


def _properties(schema: Node) -> dict[str, tuple[Node, ...]]:
    return merge_schemas(schema).properties()


def _is_string(schema: Node) -> bool:
    return set(allowed_types(merge_schemas(schema))) <= {"string", "null"}


def build_event_fields(schema: Node) -> tuple[tuple[str, ...], DataFormat]:
    """The fields of an event in alphabetical order, and the format of its data."""
    properties = [_properties(each) for each in _alternatives(schema)]
    names = sorted({name for each in properties for name in each})
    return tuple(names), _common_format(set(map(_data_format, _data_schemas(schema))))


def _data_format(data: Node) -> DataFormat:
    """The format of the data with this schema."""
    if variants := _variants(data):
        return _common_format({_data_format(variant) for variant in variants})
    merged = merge_schemas(data)
    values = allowed_values(merged) or ()
    is_string = allowed_types(merged) == ("string",) or (
        bool(values) and all(isinstance(value.value, str) for value in values)
    )
    return "string" if is_string else "json"


def _common_format(formats: set[DataFormat]) -> DataFormat:
    return formats.pop() if len(formats) == 1 else "either"


def unwrap_data(schema: Node) -> tuple[Node, str]:
    """The schema with the JSON that the data holds in place of the string, and the last data.

    `contentSchema` describes what a string of a `contentMediaType` holds (JSON Schema 2020-12,
    validation 8.5). Where variants hold JSON and one is a constant string, that one only marks the
    end of the stream: it is no variant of the result, and its string is the last data. Without such
    a variant the last data is empty. Data is required: without it there is no event (HTML, 9.2.6).
    """
    variants, parts = _variants(schema), merge_schemas(schema).parts
    if not variants:
        value = _require_data(_join_parts(map(_unwrap_part, parts)))
        return replace(schema, value=value), ""
    if not any(map(_holds_json, _data_schemas(schema))):
        return schema, ""
    constants = tuple(each for variant in variants if (each := _last_data(variant)))
    has_end = len(constants) == 1
    union: list[object] = [
        LocatedDict(_unwrap_variant(variant, schema), variant.at)
        for variant in variants
        if not has_end or not _last_data(variant)
    ]
    value = {**_join_parts(map(_remove_data, parts)), "oneOf": union}
    return replace(schema, value=value), constants[0] if has_end else ""


def _data_schemas(schema: Node) -> Iterator[Node]:
    """The schemas of the data, in the schema and in all variants."""
    for each in _alternatives(schema):
        yield from _properties(each).get("data", ())


def _holds_json(data: Node) -> bool:
    """True if the data is a string whose content is JSON."""
    merged = merge_schemas(data)
    media_type = merged.string("contentMediaType").partition(";")[0].strip().lower()
    if not media_type:
        return merged.find("contentSchema") is not None
    return media_type == "application/json" or media_type.endswith("+json")


def _last_data(variant: Node) -> str:
    """The constant string that the data of a variant is; empty without one."""
    for data in _properties(variant).get("data", ()):
        values = allowed_values(merge_schemas(data)) or ()
        is_constant = len(values) == 1 and isinstance(values[0].value, str)
        if is_constant and not _holds_json(data):
            return str(values[0].value)
    return ""


def _unwrap_variant(variant: Node, schema: Node) -> dict[str, object]:
    """A variant with its data unwrapped, or else the data of the schema around it.

    It requires what the schema around it requires.
    """
    value = _join_parts(map(_unwrap_part, merge_schemas(variant).parts))
    inherited = _properties(schema).get("data", ())
    if not _properties(variant).get("data") and inherited:
        own = value.get("properties")
        data = {"data": _content_schema(inherited[-1])}
        value["properties"] = {**(own if isinstance(own, dict) else {}), **data}
    return _require_data(value, *merge_schemas(schema).required())


def _require_data(value: dict[str, object], *others: str) -> dict[str, object]:
    required = value.get("required")
    own = required if isinstance(required, list) else ()
    return {**value, "required": sorted({*own, *others, "data"})}


def _unwrap_part(part: Node) -> Node:
    """One part of a merged schema with its data unwrapped."""
    properties = part / "properties"
    if "data" not in properties:
        return part
    own = {**properties.value, "data": _content_schema(properties / "data")}
    return replace(part, value={**part.value, "properties": own})


def _content_schema(data: Node) -> LocatedDict:
    """The schema of what the data holds, at its own pointer."""
    if not _holds_json(data):
        return LocatedDict(data.value, data.at)
    found = merge_schemas(data).find("contentSchema")
    is_schema = found is not None and found.is_mapping
    return LocatedDict(found.value, found.at) if found and is_schema else LocatedDict({}, data.at)


def _remove_data(part: Node) -> Node:
    """One part of a merged schema without data and variants, which the new variants have."""
    properties = (part / "properties").value
    kept = {key: value for key, value in part.value.items() if key not in UNION_KEYWORDS}
    if isinstance(properties, dict):
        rest = {name: value for name, value in properties.items() if name != "data"}
        kept["properties"] = rest
    return replace(part, value=kept)


def _join_parts(parts: Iterable[Node]) -> dict[str, object]:
    """The parts of a merged schema as one schema again."""
    first, *others = parts
    if not others:
        return dict(first.value)
    members: list[object] = [LocatedDict(part.value, part.at) for part in others]
    return {**first.value, "allOf": members}
