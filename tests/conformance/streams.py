"""Holds the entries of a stream against the bytes that they came in."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from conformance.schemas import Document, Node
from conformance.values import differences

Event = dict[str, str]


@dataclass(frozen=True, slots=True)
class Entries:
    """All that a stream had, and the id to go on from."""

    values: list[Any]
    last_event_id: str


def is_stream(media_type: str) -> bool:
    return media_type in ("text/event-stream", "application/jsonl")


def lines(content: bytes) -> list[Any]:
    """The values of JSON Lines."""
    return [json.loads(line) for line in content.splitlines() if line]


def stream_differences(
    document: Document, declared: Node, content: bytes, returned: Any
) -> Iterator[str]:
    """Where the entries that a call returned are not those of the response."""
    if not isinstance(returned, Entries):
        yield f"result is {returned!r}, not a stream"
        return
    if content.lstrip()[:1] == b"{":
        pairs = zip_longest(lines(content), returned.values)
        for index, (value, got) in enumerate(pairs):
            yield from differences(document, {}, value, got, f"result[{index}]")
        return
    events = [each for each in _events(content) if not _is_end(declared, each)]
    for index, (event, got) in enumerate(zip_longest(events, returned.values)):
        if event is None or got is None:
            yield f"{len(returned.values)} entries, not {len(events)}"
            return
        yield from _in_event(document, declared, event, got, f"result[{index}]")


def _events(content: bytes) -> Iterator[Event]:
    """The events by their fields (HTML, 9.2.5); the suite's have one line of data each."""
    for block in content.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines())
        if fields:
            yield {"event": "message", **fields}


def _is_end(declared: Node, event: Event) -> bool:
    """Whether an event is the constant that the description ends its stream with."""
    return any(
        each["properties"]["data"].get("const") == event["data"]
        for each in declared.get("itemSchema", {}).get("oneOf", ())
    )


def _in_event(
    document: Document, declared: Node, event: Event, got: Any, at: str
) -> Iterator[str]:
    variants = declared.get("itemSchema", {}).get("oneOf", ())
    said: Node = next(
        (v["properties"] for v in variants if _names(v["properties"], event)), {}
    )
    if (not said or "event" in said) and got.event != event["event"]:
        yield f"{at}.event is {got.event!r}, not {event['event']!r}"
    data = said.get("data", {})
    value: Any = event["data"]
    if data.get("contentMediaType") == "application/json":
        value = json.loads(value)
    schema = data.get("contentSchema", {"type": "string"})
    yield from differences(document, schema, value, got.data, f"{at}.data")


def _names(said: Node, event: Event) -> bool:
    return bool(said.get("event", {"const": event["event"]})["const"] == event["event"])
