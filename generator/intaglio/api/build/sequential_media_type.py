"""Sequential media types: content that is one item after another (OpenAPI 3.2, 4.14.4)."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.build.context import BuildContext
from intaglio.api.build.event_schema import (
    build_event_fields,
    is_event_schema,
    unwrap_data,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import merge_schemas, sole_reference
from intaglio.api.build.name_parts import name_by_pointer
from intaglio.api.build.scalar_schema import allowed_types
from intaglio.api.build.schema_object import build_type, declare_schema
from intaglio.api.model import Anything, Events, Kind, NameParts, Ref, Scalar, Type
from intaglio.extensions.registry import EVENT_SENTINEL

EVENT_STREAM = "text/event-stream"

JSON_LINES = frozenset(
    f"{group}/{name}"
    for group in ("application", "text")
    for name in ("jsonl", "jsonlines", "ndjson", "x-jsonl", "x-jsonlines", "x-ndjson")
)

SEQUENCE_SUFFIX = "json-seq"
"""JSON text sequences (RFC 7464), alone or as a suffix."""


def is_sequential(media_type: str) -> bool:
    """True for event streams, JSON lines and JSON text sequences."""
    name = _essence(media_type)
    return (
        name == EVENT_STREAM or name in JSON_LINES or name.endswith(SEQUENCE_SUFFIX)
    )


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def build_items(
    context: BuildContext, media_type: str, node: Node, name: NameParts
) -> tuple[Type, Events | None]:
    """The type of an item, and of an event stream how an item is written as an event.

    OpenAPI 3.1 has no `itemSchema`. There authors describe an item with `schema`; if that is an array,
    they mean its items.

    Args:
        node: the Media Type Object.
        name: the name of the content.
    """
    item = node / "itemSchema"
    schema = item if item.exists else _items_of_array(node / "schema")
    if _essence(media_type) == EVENT_STREAM:
        sentinel = EVENT_SENTINEL.read(node.value) or ""
        return _build_event(context, schema, _end_name(name, "event"), sentinel)
    if not _is_described(schema):
        return Anything(), None
    return build_type(context, _end_name(name, "item"), schema), None


def _build_event(
    context: BuildContext, schema: Node, name: NameParts, sentinel: str
) -> tuple[Type, Events]:
    if not _is_described(schema):
        return Scalar(Kind.EVENT), Events(data="string", sentinel=sentinel)
    if not is_event_schema(schema):
        return build_type(context, name, schema), Events(sentinel=sentinel)
    component = _find_component(schema)
    event, last_data = unwrap_data(component or schema)
    fields, data = build_event_fields(event)
    events = Events(fields, data, sentinel or last_data)
    if component is None:
        return build_type(context, name, event), events
    declare_schema(context, event, name_by_pointer(component.at))
    return Ref(component.at), events


def _find_component(schema: Node) -> Node | None:
    """The schema that this one is another name for, in any number of steps."""
    target = sole_reference(schema)
    return None if target is None else _find_component(target) or target


def _items_of_array(schema: Node) -> Node:
    """The items of an array; any other schema as it is."""
    if not schema.exists:
        return schema
    merged = merge_schemas(schema)
    items = merged.find("items")
    is_array = allowed_types(merged) == ("array",)
    return items if is_array and items is not None else schema


def _is_described(schema: Node) -> bool:
    """True unless the schema allows any string: that describes nothing of its content."""
    return schema.exists and allowed_types(merge_schemas(schema)) != ("string",)


def _end_name(name: NameParts, word: str) -> NameParts:
    """The name of an item, from that of its content: `ChatResponseBody`, `ChatResponseEvent`."""
    if name.suffix[-1:] == ("body",):
        return replace(name, suffix=(*name.suffix[:-1], word))
    if name.words[-1:] == ("body",):
        return replace(name, words=(*name.words[:-1], word))
    return name
