"""YAML text -> plain data, with the types of the core schema of YAML 1.2 (not those of YAML 1.1).

The events of the parser become data directly, without a tree of nodes between: 4 MB take a second, and
aliases that would unfold without end are found in time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from intaglio.errors import IntaglioError
from intaglio.load.syntax.problems import (
    find_column,
    make_duplicate_key_problem,
    make_error,
)

MAX_NODES = 10_000_000
"""Values that aliases may unfold to: the largest descriptions that we know have two million."""

MAX_DEPTH = 400
"""Levels of nesting: real descriptions stay below 60, and later code recurses over the data."""

LOADER = getattr(yaml, "CLoader", yaml.Loader)

_STANDARD_TAG = "tag:yaml.org,2002:"
_CONSTANTS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_TYPED_STARTS = frozenset("-+.0123456789~ntfNTF")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def read_events(text: str, path: str) -> Iterator[Event]:
    """Yields the events of the parser. `path` is the name of the file in messages.

    Raises:
        IntaglioError: for what is no YAML.
    """
    try:
        # `yaml.parse` is slower: it asks before each event whether there is one.
        yield from iter(LOADER(text).get_event, None)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "unreadable"
        offset = mark.index if mark else None
        column = f", column {find_column(text, mark.index)}" if mark else ""
        what = f"not valid YAML: {problem}{column}"
        hint = _suggest_fix(problem, text, mark)
        raise make_error(what, text, path, offset, hint) from error
    except yaml.reader.ReaderError as error:
        what = "a character that YAML does not allow, in or after this line"
        what = f"not valid YAML: {what}"
        raise make_error(what, text, path, error.position) from error


def _suggest_fix(problem: str, text: str, mark: yaml.Mark | None) -> str:
    if mark and text[mark.index : mark.index + 1] == "\t":
        return "YAML is indented with spaces, not with tabs"
    if "mapping values are not allowed" in problem:
        return "quote a value that contains ': ', and indent keys of one mapping alike"
    if "cannot start any token" in problem:
        return "quote a value that begins with this character"
    return "look at the indentation and the quotes here and in the line before"


def parse_yaml(text: str, path: str) -> object:
    """The data of the one document in a text. `path` is the name of the file in messages.

    Raises:
        IntaglioError: for what is no YAML, and for what JSON cannot hold: keys that are no strings, tags
            of programs, values that hold themselves. All duplicate keys are reported together.
    """
    builder = _DataBuilder(text, path)
    for event in read_events(text, path):
        builder.handle_event(event)
    return builder.take_result()


def parse_scalar(value: str) -> object:
    """The value of a plain scalar by the core schema (YAML 1.2.2, 10.3.2).

    Raises:
        ValueError: for an integer of more digits than Python converts.
    """
    if value and value[0] not in _TYPED_STARTS:
        return value
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    if _INT.fullmatch(value):
        return _parse_integer(value)
    if _FLOAT.fullmatch(value):
        return float(value)
    return float(value.replace(".", "", 1)) if _NOT_FINITE.fullmatch(value) else value


def _parse_integer(value: str) -> int:
    if value[:2] in ("0o", "0x"):
        return int(value[2:], 8 if value[1] == "o" else 16)
    if len(value) > 4000:
        raise ValueError(f"a number of {len(value)} digits")
    return int(value)


@dataclass(frozen=True, slots=True)
class _Anchored:
    """The value that an anchor names. `nodes` is `None` while the value is still open."""

    value: object
    text: str | None
    nodes: int | None


class _Sequence:
    """A sequence that is being read. `nodes` counts the values in it, those of aliases included."""

    __slots__ = ("value", "nodes", "anchor")

    def __init__(self, anchor: str | None) -> None:
        self.value: list[object] = []
        self.nodes = 1
        self.anchor = anchor

    def add(self, value: object, text: str | None, plain: bool, offset: int) -> None:
        self.value.append(value)


class _Mapping:
    """A mapping that is being read; `key` is the one whose value comes next."""

    __slots__ = ("value", "nodes", "anchor", "key", "merges", "offsets", "duplicates")

    def __init__(
        self, anchor: str | None, duplicates: list[tuple[str, int, int]]
    ) -> None:
        self.value: dict[str, object] = {}
        self.nodes = 1
        self.anchor = anchor
        self.key: str | None = None
        self.merges = False
        self.offsets: dict[str, int] = {}
        self.duplicates = duplicates

    def add(self, value: object, text: str | None, plain: bool, offset: int) -> None:
        if self.key is None:
            self._add_key(text or "", plain, offset)
        elif self.merges and (sources := _merged_mappings(value)):
            self._merge(sources)
            self.key = None
        else:
            self.value[self.key] = value
            self.key = None

    def _add_key(self, text: str, plain: bool, offset: int) -> None:
        self.merges = plain and text == "<<"
        if text in self.offsets and not self.merges:
            self.duplicates.append((text, self.offsets[text], offset))
        self.offsets[text] = offset
        self.key = text

    def _merge(self, sources: list[dict[str, object]]) -> None:
        for source in sources:
            for key, value in source.items():
                self.value.setdefault(key, value)


def _merged_mappings(value: object) -> list[dict[str, object]]:
    """The mappings that a merge key names; none if `<<` is an ordinary key."""
    if isinstance(value, dict):
        return [value]
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return value
    return []


class _DataBuilder:
    """Builds data from events with a stack of its own, so that depth costs no recursion."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.documents = _Sequence(None)
        self.stack: list[_Sequence | _Mapping] = [self.documents]
        self.anchors: dict[str, _Anchored] = {}
        self.duplicates: list[tuple[str, int, int]] = []

    def handle_event(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._add_scalar(event)
        elif isinstance(event, MappingStartEvent):
            self._open(_Mapping(event.anchor, self.duplicates), event)
        elif isinstance(event, SequenceStartEvent):
            self._open(_Sequence(event.anchor), event)
        elif isinstance(event, CollectionEndEvent):
            self._close(_get_offset(event))
        elif isinstance(event, AliasEvent):
            self._add_alias(event)
        elif isinstance(event, DocumentStartEvent):
            self._begin_document(event)

    def take_result(self) -> object:
        """The data. Raises `IntaglioError` for duplicate keys."""
        if self.duplicates:
            problems = (
                make_duplicate_key_problem(key, self.text, self.path, first, second)
                for key, first, second in self.duplicates
            )
            raise IntaglioError(*problems)
        return self.documents.value[0] if self.documents.value else None

    def _error(self, what: str, offset: int, hint: str = "") -> IntaglioError:
        return make_error(what, self.text, self.path, offset, hint)

    def _add_scalar(self, event: ScalarEvent) -> None:
        text = event.value
        plain = event.implicit[0]
        top = self.stack[-1]
        top.nodes += 1
        if type(top) is _Mapping and top.key is None and event.anchor is None:
            top.add(None, text, plain, _get_offset(event))
            return
        try:
            value = parse_scalar(text) if plain else text
            if event.tag is not None:
                value = self._parse_tagged(event)
        except ValueError as error:
            raise self._error(str(error), _get_offset(event)) from None
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(value, text, 1)
        top.add(value, text, plain, _get_offset(event))

    def _open(self, collection: _Sequence | _Mapping, event: NodeEvent) -> None:
        self._check_tag(event)
        if len(self.stack) > MAX_DEPTH:
            what = f"nested more than {MAX_DEPTH} levels"
            raise self._error(what, _get_offset(event))
        if collection.anchor is not None:
            self.anchors[collection.anchor] = _Anchored(None, None, None)
        self.stack.append(collection)

    def _close(self, offset: int) -> None:
        done = self.stack.pop()
        if done.anchor is not None:
            self.anchors[done.anchor] = _Anchored(done.value, None, done.nodes)
        self._add(done.value, done.nodes, None, offset)

    def _add(self, value: object, nodes: int, text: str | None, offset: int) -> None:
        """Adds a collection, or a copy of what an alias names, to the collection around it."""
        top = self.stack[-1]
        if text is None and type(top) is _Mapping and top.key is None:
            raise self._error("a key that is no string", offset, "keys are plain text")
        top.nodes += nodes
        top.add(value, text, False, offset)
        if top.nodes > MAX_NODES:
            what = f"aliases unfold to more than {MAX_NODES:,} values"
            raise self._error(what, offset, "write the repeated parts as references")

    def _add_alias(self, event: AliasEvent) -> None:
        offset = _get_offset(event)
        known = self.anchors.get(event.anchor or "")
        if known is None:
            raise self._error(f"unknown alias '*{event.anchor}'", offset)
        if known.nodes is None:
            what = f"the alias '*{event.anchor}' stands inside the value that it names"
            raise self._error(what, offset, "write a recursive schema with '$ref'")
        self._add(known.value, known.nodes, known.text, offset)

    def _begin_document(self, event: DocumentStartEvent) -> None:
        if self.documents.value:
            what = "a second YAML document in one file"
            hint = "a description is one document; put the other into a file of its own"
            raise self._error(what, _get_offset(event), hint)

    def _parse_tagged(self, event: ScalarEvent) -> object:
        self._check_tag(event)
        kind = (event.tag or "").removeprefix(_STANDARD_TAG)
        is_typed = kind in ("int", "float", "bool", "null")
        return parse_scalar(event.value) if is_typed else event.value

    def _check_tag(self, event: NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag not in (None, "!") and not tag.startswith(_STANDARD_TAG):
            hint = "a description has the types of JSON only; include files with '$ref'"
            raise self._error(f"unknown YAML tag {tag!r}", _get_offset(event), hint)


def _get_offset(event: Event) -> int:
    return event.start_mark.index if event.start_mark else 0
