"""The offset of a value in a YAML text.

To parse a whole text takes as long as to load it. So the lines alone lead to the operation or component,
and only that part of the text is parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from intaglio.errors import IntaglioError
from intaglio.load.syntax.yaml_text import read_events

_LEVELS = 3
"""Keys that lead to an operation or a component."""

_FIRST_LINE = re.compile(r"(?:\ *(?:\#.*)?\n)*(\ *)[^\s\#]", re.VERBOSE)
_KEY = re.compile(r"""\ *(['"]?)([\w/$][^'"\\\#\n]*?)\1:(?=[\ \n])""", re.VERBOSE)
"""A key without escapes, with or without quotes."""


def find_yaml_offset(text: str, keys: tuple[str, ...]) -> int:
    """The offset of the key of the value that `keys` lead to, or of the nearest value around it."""
    everything = _Block(0, len(text), 0)
    # A part is not enough if it holds an alias of what stands elsewhere.
    for block in (_find_block(text, keys[:_LEVELS]), everything):
        try:
            position = _index_block(text, block)
        except IntaglioError:
            continue
        below = keys[max(block.depth - 1, 0) :]
        if not block.depth or below[0] in position.children:
            return block.start + position.find_offset(below)
    return 0


@dataclass(frozen=True, slots=True)
class _Block:
    """Whole lines of a text: all lines, or those of the entry to which `depth` keys lead."""

    start: int
    end: int
    depth: int


def _find_block(text: str, keys: tuple[str, ...]) -> _Block:
    """The innermost block around the value that can be found by looking at lines."""
    block = _Block(0, len(text), 0)
    for key in keys:
        inner = _list_blocks(text, block).get(key)
        if inner is None:
            break
        block = inner
    return block


@lru_cache(maxsize=512)
def _list_blocks(text: str, block: _Block) -> dict[str, _Block]:
    """The entries of the mapping in a block, without those that lines alone do not show."""
    body = _find_body(text, block)
    first = _FIRST_LINE.match(text, body, block.end)
    if first is None:
        return {}
    # The items of a list may stand at the indentation of its key.
    entry = re.compile(rf"\n {{{len(first[1])}}}(?=[^\s#-])")
    matches = entry.finditer(text, max(body - 1, 0), block.end)
    starts = [match.start() + 1 for match in matches]
    blocks: dict[str, _Block] = {}
    duplicates = set[str]()
    for start, end in zip(starts, (*starts[1:], block.end)):
        if key := _KEY.match(text, start, end):
            duplicates.update({key[2]} & blocks.keys())
            blocks[key[2]] = _Block(start, end, block.depth + 1)
    # One of two alike is a line of a string of several lines: YAML has no duplicate keys.
    return {key: each for key, each in blocks.items() if key not in duplicates}


def _find_body(text: str, block: _Block) -> int:
    """The offset of the first line of the value; the end of the block if it has none."""
    if not block.depth:
        return 0
    line_end = text.find("\n", block.start, block.end)
    return line_end + 1 if text[line_end - 1 : line_end] == ":" else block.end


@dataclass(slots=True)
class _Position:
    """The `offset` of the key of a value (of the value itself in a list), and its `children`."""

    offset: int
    children: dict[str, _Position] = field(default_factory=dict)
    text: str | None = None

    def find_offset(self, keys: tuple[str, ...]) -> int:
        position = self
        for key in keys:
            child = position.children.get(key)
            if child is None:
                break
            position = child
        return position.offset


@lru_cache(maxsize=512)
def _index_block(text: str, block: _Block) -> _Position:
    """Parses a block. Raises `IntaglioError` if it is no YAML by itself."""
    builder = _PositionBuilder()
    for event in read_events(text[block.start : block.end], ""):
        builder.handle_event(event)
    return builder.documents.children.get("0", _Position(0))


@dataclass(slots=True)
class _OpenCollection:
    """A collection that is being read; `key` is the position of a key whose value comes next."""

    position: _Position
    is_mapping: bool
    anchor: str | None
    key: _Position | None = None

    def add(self, child: _Position) -> None:
        if not self.is_mapping:
            self.position.children[str(len(self.position.children))] = child
        elif self.key is None:
            self.key = child
        else:
            self._add_entry(self.key, child)
            self.key = None

    def _add_entry(self, key: _Position, value: _Position) -> None:
        if key.text == "<<":
            self._merge(value)
        entry = _Position(key.offset, value.children)
        self.position.children[key.text or ""] = entry

    def _merge(self, value: _Position) -> None:
        children = value.children
        is_list = children and all(each.isdecimal() for each in children)
        for source in children.values() if is_list else (value,):
            for name, position in source.children.items():
                self.position.children.setdefault(name, position)


class _PositionBuilder:
    """Builds positions from events, with a stack of its own."""

    def __init__(self) -> None:
        self.documents = _Position(0)
        self.stack = [_OpenCollection(self.documents, False, None)]
        self.anchors: dict[str, _Position] = {}

    def handle_event(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._add(_Position(_get_offset(event), text=event.value), event.anchor)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            is_mapping = isinstance(event, MappingStartEvent)
            position = _Position(_get_offset(event))
            self.stack.append(_OpenCollection(position, is_mapping, event.anchor))
        elif isinstance(event, CollectionEndEvent):
            done = self.stack.pop()
            self._add(done.position, done.anchor)
        elif isinstance(event, AliasEvent):
            known = self.anchors.get(event.anchor or "")
            if known is None:  # its anchor stands outside of this block
                raise IntaglioError()
            self._add(_Position(_get_offset(event), known.children, known.text), None)

    def _add(self, position: _Position, anchor: str | None) -> None:
        if anchor is not None:
            self.anchors[anchor] = position
        self.stack[-1].add(position)


def _get_offset(event: Event) -> int:
    return event.start_mark.index if event.start_mark else 0
