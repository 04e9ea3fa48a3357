"""Media types whose content is one entry after the other (OpenAPI 3.2, 4.14.4), and how these are typed."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.build.event_schema import described, is_event, opened
from intaglio.api.build.merged_schema import facets, sole_reference
from intaglio.api.build.context import Ledger
from intaglio.api.model import Anything, Events, Kind, Ref, Scalar, NameParts, Type
from intaglio.api.build.json_node import Node
from intaglio.api.build.scalar_schema import types
from intaglio.api.build.schema_object import declare, type_of
from intaglio.api.build.name_parts import title as title_at

EVENTS = "text/event-stream"

LINES = frozenset(
    f"{group}/{name}"
    for group in ("application", "text")
    for name in ("jsonl", "jsonlines", "ndjson", "x-jsonl", "x-jsonlines", "x-ndjson")
)

SEQUENCES = ("json-seq",)
"""JSON text sequences (RFC 7464), alone or as a suffix."""


def essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def is_sequential(media_type: str) -> bool:
    name = essence(media_type)
    return name == EVENTS or name in LINES or name.endswith(SEQUENCES)


def entries(
    ledger: Ledger, media_type: str, node: Node, title: NameParts
) -> tuple[Type, Events | None]:
    """The type of an entry, and how it stands in an event where the content is a stream of these.

    Before 3.2 there was only `schema`, which authors use for an entry; of a list, its items are meant.
    """
    item = node / "itemSchema"
    schema = item if item.exists else _listed(node / "schema")
    if essence(media_type) == EVENTS:
        title = _ending(title, "event")
        return _event(ledger, schema, title, node.text("x-speakeasy-sse-sentinel"))
    if not _is_described(schema):
        return Anything(), None
    return type_of(ledger, _ending(title, "item"), schema), None


def _event(
    ledger: Ledger, schema: Node, title: NameParts, sentinel: str
) -> tuple[Type, Events]:
    if not _is_described(schema):
        return Scalar(Kind.EVENT), Events(data="text", sentinel=sentinel)
    if not is_event(schema):
        return type_of(ledger, title, schema), Events(sentinel=sentinel)
    component = _component(schema)
    found, end = opened(component or schema)
    fields, data = described(found)
    events = Events(fields, data, sentinel or end)
    if component is None:
        return type_of(ledger, title, found), events
    declare(ledger, found, title_at(component.at))
    return Ref(component.at), events


def _component(schema: Node) -> Node | None:
    """What this schema is another name for, after any number of steps."""
    target = sole_reference(schema)
    return None if target is None else _component(target) or target


def _listed(schema: Node) -> Node:
    """The items of a list; any other schema as it is."""
    if not schema.exists:
        return schema
    found = facets(schema)
    items = found.find("items")
    return items if types(found) == ("array",) and items is not None else schema


def _is_described(schema: Node) -> bool:
    """Whether the schema says more than that there is text."""
    return schema.exists and types(facets(schema)) != ("string",)


def _ending(title: NameParts, word: str) -> NameParts:
    """`ChatResponseEvent`: an entry is called as its body would be, but for the last word."""
    if title.suffix[-1:] == ("body",):
        return replace(title, suffix=(*title.suffix[:-1], word))
    if title.words[-1:] == ("body",):
        return replace(title, words=(*title.words[:-1], word))
    return title
