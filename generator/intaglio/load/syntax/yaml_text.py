"""YAML text -> plain data, typed as the core schema of YAML 1.2 has it and not as YAML 1.1 did.

The events of the parser are turned into data directly: no tree of nodes stands in between, which is
what makes 4 MB a matter of a second, and what shows where an alias would explode.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from intaglio.load.syntax.fault import Fault, Faulty, duplicate

MAX_NODES = 10_000_000
"""Values that aliases may unfold to: the largest descriptions known have two million."""

MAX_DEPTH = 400
"""Levels of nesting: real descriptions stay below 60, and every later walk recurses."""

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


def events(text: str) -> Iterator[Event]:
    """The events of the parser; what it does not understand is a `Faulty` with its line."""
    try:
        # `yaml.parse` asks before each event whether there is one.
        yield from iter(LOADER(text).get_event, None)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "unreadable"
        line = mark.line + 1 if mark else 0
        column = f", column {mark.column + 1}" if mark else ""
        raise Faulty(
            Fault(
                f"not valid YAML: {problem}{column}", line, _hint(problem, text, mark)
            )
        ) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        what = "a character that YAML does not allow, in or after this line"
        raise Faulty(Fault(f"not valid YAML: {what}", line)) from error


def _hint(problem: str, text: str, mark: yaml.Mark | None) -> str:
    if mark and text[mark.index : mark.index + 1] == "\t":
        return "YAML is indented with spaces, not with tabs"
    if "mapping values are not allowed" in problem:
        return "quote a value that contains ': ', and indent keys of one mapping alike"
    if "cannot start any token" in problem:
        return "quote a value that begins with this character"
    return "look at the indentation and the quotes here and in the line before"


def parse(text: str) -> object:
    """The data of the one document in the text. Raises `Faulty` with all that is wrong with it."""
    builder = _Builder()
    for event in events(text):
        builder.take(event)
    return builder.result()


def scalar(value: str) -> object:
    """A plain scalar by the core schema (YAML 1.2.2, 10.3.2)."""
    if value and value[0] not in _TYPED_STARTS:
        return value
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    if _INT.fullmatch(value):
        return _integer(value)
    if _FLOAT.fullmatch(value):
        return float(value)
    return float(value.replace(".", "", 1)) if _NOT_FINITE.fullmatch(value) else value


def _integer(value: str) -> int:
    if value[:2] in ("0o", "0x"):
        return int(value[2:], 8 if value[1] == "o" else 16)
    if len(value) > 4000:
        raise Faulty(Fault(f"a number of {len(value)} digits"))
    return int(value)


@dataclass(frozen=True, slots=True)
class _Anchored:
    """What an anchor names; `nodes` is `None` while it is still open, so that a cycle shows."""

    value: object
    text: str | None
    nodes: int | None


class _Sequence:
    __slots__ = ("value", "nodes", "anchor")

    def __init__(self, anchor: str | None) -> None:
        self.value: list[object] = []
        self.nodes = 1
        self.anchor = anchor

    def add(self, value: object, text: str | None, plain: bool, line: int) -> None:
        self.value.append(value)


class _Mapping:
    __slots__ = ("value", "nodes", "anchor", "key", "merging", "lines", "faults")

    def __init__(self, anchor: str | None, faults: list[Fault]) -> None:
        self.value: dict[str, object] = {}
        self.nodes = 1
        self.anchor = anchor
        self.key: str | None = None
        self.merging = False
        self.lines: dict[str, int] = {}
        self.faults = faults

    def add(self, value: object, text: str | None, plain: bool, line: int) -> None:
        if self.key is None:
            self._open(text, plain, line)
        elif self.merging and _mappings(value):
            self._merge(_mappings(value))
            self.key = None
        else:
            self.value[self.key] = value
            self.key = None

    def _open(self, text: str | None, plain: bool, line: int) -> None:
        if text is None:
            raise Faulty(Fault("a key that is no string", line, "keys are plain text"))
        self.merging = plain and text == "<<"
        if text in self.lines and not self.merging:
            self.faults.append(duplicate(text, self.lines[text], line))
        self.lines[text] = line
        self.key = text

    def _merge(self, sources: list[dict[str, object]]) -> None:
        for source in sources:
            for key, value in source.items():
                self.value.setdefault(key, value)


def _mappings(value: object) -> list[dict[str, object]]:
    """The mappings that a merge key names; none where it is an ordinary key."""
    if isinstance(value, dict):
        return [value]
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return value
    return []


class _Builder:
    """Builds data of events, on a stack of its own: depth costs no recursion."""

    def __init__(self) -> None:
        self.documents = _Sequence(None)
        self.stack: list[_Sequence | _Mapping] = [self.documents]
        self.anchors: dict[str, _Anchored] = {}
        self.faults: list[Fault] = []

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, MappingStartEvent):
            self._push(_Mapping(event.anchor, self.faults), event)
        elif isinstance(event, SequenceStartEvent):
            self._push(_Sequence(event.anchor), event)
        elif isinstance(event, CollectionEndEvent):
            self._pop(_line(event))
        elif isinstance(event, AliasEvent):
            self._alias(event)
        elif isinstance(event, DocumentStartEvent):
            self._document(event)

    def _scalar(self, event: ScalarEvent) -> None:
        text = event.value
        plain = event.implicit[0]
        top = self.stack[-1]
        top.nodes += 1
        if type(top) is _Mapping and top.key is None and event.anchor is None:
            top.add(None, text, plain, _line(event))
            return
        value = scalar(text) if plain else text
        if event.tag is not None:
            value = _tagged(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(value, text, 1)
        top.add(value, text, plain, _line(event))

    def _push(self, frame: _Sequence | _Mapping, event: NodeEvent) -> None:
        _check_tag(event)
        if len(self.stack) > MAX_DEPTH:
            raise Faulty(Fault(f"nested more than {MAX_DEPTH} levels", _line(event)))
        if frame.anchor is not None:
            self.anchors[frame.anchor] = _Anchored(None, None, None)
        self.stack.append(frame)

    def _pop(self, line: int) -> None:
        frame = self.stack.pop()
        if frame.anchor is not None:
            self.anchors[frame.anchor] = _Anchored(frame.value, None, frame.nodes)
        self._put(frame.value, frame.nodes, None, line)

    def _put(self, value: object, nodes: int, text: str | None, line: int) -> None:
        top = self.stack[-1]
        top.nodes += nodes
        top.add(value, text, False, line)
        if top.nodes > MAX_NODES:
            what = f"aliases unfold to more than {MAX_NODES:,} values"
            raise Faulty(Fault(what, line, "write the repeated parts as references"))

    def _alias(self, event: AliasEvent) -> None:
        line = _line(event)
        known = self.anchors.get(event.anchor or "")
        if known is None:
            raise Faulty(Fault(f"unknown alias '*{event.anchor}'", line))
        if known.nodes is None:
            what = f"the alias '*{event.anchor}' stands inside of what it names"
            raise Faulty(Fault(what, line, "write a recursive schema with '$ref'"))
        self._put(known.value, known.nodes, known.text, line)

    def _document(self, event: DocumentStartEvent) -> None:
        if self.documents.value:
            what = "a second YAML document in one file"
            hint = "a description is one document; put the other into a file of its own"
            raise Faulty(Fault(what, _line(event), hint))

    def result(self) -> object:
        if self.faults:
            raise Faulty(*self.faults)
        return self.documents.value[0] if self.documents.value else None


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _tagged(event: ScalarEvent) -> object:
    _check_tag(event)
    kind = (event.tag or "").removeprefix(_STANDARD_TAG)
    return (
        scalar(event.value) if kind in ("int", "float", "bool", "null") else event.value
    )


def _check_tag(event: NodeEvent) -> None:
    tag = getattr(event, "tag", None)
    if tag not in (None, "!") and not tag.startswith(_STANDARD_TAG):
        hint = "a description has the types of JSON only; include files with '$ref'"
        raise Faulty(Fault(f"unknown YAML tag {tag!r}", _line(event), hint))
