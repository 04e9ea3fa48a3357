"""Compares the entries of a stream with the bytes of its response."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from conformance.document import Document, Node
from conformance.python_values import find_differences

Event = dict[str, str]


@dataclass(frozen=True, slots=True)
class StreamEntries:
    """All entries of a stream, and the id to reconnect with."""

    values: list[Any]
    last_event_id: str


def is_stream(media_type: str) -> bool:
    """True if a media type is that of server-sent events or of JSON Lines."""
    return media_type in ("text/event-stream", "application/jsonl")


def parse_json_lines(content: bytes) -> list[Any]:
    """The values of JSON Lines."""
    return [json.loads(line) for line in content.splitlines() if line]


def find_stream_differences(
    document: Document, declared: Node, content: bytes, returned: Any
) -> Iterator[str]:
    """Yields where the entries of a result differ from those of the response."""
    if not isinstance(returned, StreamEntries):
        yield f"result is {returned!r}, not a stream"
        return
    if content.lstrip()[:1] == b"{":
        pairs = zip_longest(parse_json_lines(content), returned.values)
        for index, (value, got) in enumerate(pairs):
            yield from find_differences(document, {}, value, got, f"result[{index}]")
        return
    events = [
        each for each in _parse_events(content) if not _is_terminator(declared, each)
    ]
    for index, (event, got) in enumerate(zip_longest(events, returned.values)):
        if event is None or got is None:
            yield f"{len(returned.values)} entries, not {len(events)}"
            return
        yield from _compare_event(document, declared, event, got, f"result[{index}]")


def _parse_events(content: bytes) -> Iterator[Event]:
    """Yields the fields of each event (HTML, 9.2.5); the suite's events have one line of data."""
    for block in content.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines())
        if fields:
            yield {"event": "message", **fields}


def _is_terminator(declared: Node, event: Event) -> bool:
    """True if an event is the constant that the description ends the stream with."""
    return any(
        each["properties"]["data"].get("const") == event["data"]
        for each in declared.get("itemSchema", {}).get("oneOf", ())
    )


def _compare_event(
    document: Document, declared: Node, event: Event, got: Any, at: str
) -> Iterator[str]:
    variants = declared.get("itemSchema", {}).get("oneOf", ())
    properties: Node = next(
        (v["properties"] for v in variants if _is_event_of(v["properties"], event)), {}
    )
    if (not properties or "event" in properties) and got.event != event["event"]:
        yield f"{at}.event is {got.event!r}, not {event['event']!r}"
    data = properties.get("data", {})
    value: Any = event["data"]
    if data.get("contentMediaType") == "application/json":
        value = json.loads(value)
    schema = data.get("contentSchema", {"type": "string"})
    yield from find_differences(document, schema, value, got.data, f"{at}.data")


def _is_event_of(properties: Node, event: Event) -> bool:
    return bool(
        properties.get("event", {"const": event["event"]})["const"] == event["event"]
    )
