"""Where in a YAML text each value stands: what `locate` looks up, kept apart from what it says."""

from __future__ import annotations

from dataclasses import dataclass, field

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from intaglio.load.syntax import yaml_text
from intaglio.load.syntax.fault import Fault, Faulty


@dataclass(slots=True)
class Index:
    """The `offset` of a value's key (of the value itself in a list), and what the value holds."""

    offset: int
    inner: dict[str, Index] = field(default_factory=dict)
    text: str | None = None

    def offset_of(self, tokens: tuple[str, ...]) -> int:
        """The offset of the value at these keys, or of the nearest around it."""
        spot = self
        for token in tokens:
            below = spot.inner.get(token)
            if below is None:
                break
            spot = below
        return spot.offset


def index(text: str) -> Index:
    """The index of a document, or of a part of one. Raises `Faulty` where that alone is no YAML."""
    builder = _Builder()
    for event in yaml_text.events(text):
        builder.take(event)
    return builder.documents.inner.get("0", Index(0))


@dataclass(slots=True)
class _Open:
    """A collection that is being read; `keys` is false for a list."""

    spot: Index
    keys: bool
    anchor: str | None
    key: Index | None = None

    def add(self, spot: Index) -> None:
        if not self.keys:
            self.spot.inner[str(len(self.spot.inner))] = spot
        elif self.key is None:
            self.key = spot
        else:
            self._enter(self.key, spot)
            self.key = None

    def _enter(self, key: Index, value: Index) -> None:
        if key.text == "<<":
            self._merge(value)
        self.spot.inner[key.text or ""] = Index(key.offset, value.inner)

    def _merge(self, value: Index) -> None:
        several = value.inner and all(each.isdecimal() for each in value.inner)
        for source in value.inner.values() if several else (value,):
            for name, spot in source.inner.items():
                self.spot.inner.setdefault(name, spot)


class _Builder:
    def __init__(self) -> None:
        self.documents = Index(0)
        self.stack = [_Open(self.documents, False, None)]
        self.anchors: dict[str, Index] = {}

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._add(Index(_offset(event), text=event.value), event.anchor)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            keys = isinstance(event, MappingStartEvent)
            spot = Index(_offset(event))
            self.stack.append(_Open(spot, keys, event.anchor))
        elif isinstance(event, CollectionEndEvent):
            frame = self.stack.pop()
            self._add(frame.spot, frame.anchor)
        elif isinstance(event, AliasEvent):
            known = self._known(event)
            self._add(Index(_offset(event), known.inner, known.text), None)

    def _known(self, event: AliasEvent) -> Index:
        if event.anchor not in self.anchors:  # stands elsewhere, this being a part
            raise Faulty(Fault(f"unknown alias '*{event.anchor}'"))
        return self.anchors[event.anchor]

    def _add(self, spot: Index, anchor: str | None) -> None:
        if anchor is not None:
            self.anchors[anchor] = spot
        self.stack[-1].add(spot)


def _offset(event: Event) -> int:
    return event.start_mark.index if event.start_mark else 0
