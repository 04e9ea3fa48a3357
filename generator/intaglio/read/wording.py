"""Two texts of a description that differ in some of its operations, and in nothing else.

Most edits of a description are of this kind, and many only say something in other words, by which nothing
is decided (`intaglio.api.prose`). It has to be certain: whatever cannot be told for sure is taken for
another difference.
"""

from __future__ import annotations

import json
import marshal
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from intaglio.read import json_text, pointer, source
from intaglio.read.document import Document
from intaglio.read.fault import Faulty

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
WORDS = ("summary", "description")

Said = Mapping[str, Mapping[str, str]]
"""Canonical pointer of an operation -> `summary`, `description` -> what it says now."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a description that is one file, and how messages call that.

    `parts` are the offsets at which the entries of its `paths` begin, and where the last one ends;
    without them a text in YAML cannot be compared.
    """

    text: str
    shown: str
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """The new text, and the path items that it has anew, before and now, by their paths.

    `is_moved` where lines may have another number.
    """

    text: Text
    items: Mapping[str, tuple[object, object]]
    is_moved: bool


def text_of(document: Document) -> Text | None:
    """The text of a description, to be compared with what it becomes; `None` where it cannot be."""
    root = document.resources[""]
    if len(document.resources) > 1 or document.overlays or not _is_plain(root.text):
        return None
    if source.is_json(root.text, root.path):
        return Text(root.text, root.path)
    starts = [0, *(each.end() for each in re.finditer("\n", root.text))]
    parts = (starts[line - 1] for line in root.entries[:-1])
    last = root.entries[-1:]
    end = (starts[line - 1] if line else len(root.text) for line in last)
    return Text(root.text, root.path, (*parts, *end)) if last else None


def edited(old: Text, new: str) -> Edited | None:
    """How the text of `text_of` was edited to become another; `None` where not only paths were."""
    try:
        if source.is_json(old.text, old.shown):
            return _of_json(old, new)
        return _of_yaml(old, new)
    except (Faulty, json.JSONDecodeError, _Otherwise):
        return None


def reworded(found: Edited) -> Said | None:
    """What is said of operations anew; `None` where something else is different."""
    said: dict[str, dict[str, str]] = {}
    try:
        for path, items in found.items.items():
            for keys, before, after in _differences(*items):
                _say(said, path, keys, before, after)
    except _Otherwise:
        return None
    return said


def reshaped(found: Edited) -> tuple[tuple[str, str], ...] | None:
    """Path and method of the operations that are different; `None` where something else is."""
    try:
        changed = (
            (path, key)
            for path, items in found.items.items()
            for key in _changed(*items)
        )
        return tuple(map(_operation, changed))
    except _Otherwise:
        return None


class _Otherwise(Exception):
    """The texts differ in something else."""


def _is_plain(text: str) -> bool:
    """Whether operations are where they are read, and lines end where everybody thinks they do.

    A reference into `paths` could make anything of an operation. YAML 1.1, and so the parser, knows
    three more ends of lines.
    """
    return not any(
        sign in text for sign in ("#/paths", "#%", "\x85", "\u2028", "\u2029")
    )


def _of_json(old: Text, new: str) -> Edited:
    if not _is_plain(new):
        raise _Otherwise
    # Of a text that was read before it is known that no key stands in it twice.
    before = json.loads(old.text, strict=False)
    after: Any = json_text.parse(new)
    if any(key != "paths" for key in _changed(before, after)):
        raise _Otherwise
    items = _changed(before["paths"], after["paths"])
    return Edited(Text(new, old.shown), items, _is_moved(old.text, new))


def _of_yaml(old: Text, new: str) -> Edited:
    # Not for those who have no YAML.
    from intaglio.read import yaml_text

    items: dict[str, tuple[object, object]] = {}
    parts, is_moved = [old.parts[0]], False
    for before, after in _entries(old, new):
        parts.append(parts[-1] + len(after))
        if before != after:
            # All else is as it was, and that was plain.
            if not _is_plain(after):
                raise _Otherwise
            items |= _changed(yaml_text.part(before), yaml_text.part(after))
            is_moved |= _is_moved(before, after)
    return Edited(Text(new, old.shown, tuple(parts)), items, is_moved)


def _entries(old: Text, new: str) -> Iterator[tuple[str, str]]:
    """The whole lines of each entry, before and now: what of it says the same is not looked into.

    An entry ends where the first line of the next one stands. That this is no line of a longer text is
    known once the entry is found to be complete, as `part` has it.
    """
    at, end = old.parts[0], old.parts[-1]
    tail = old.text[end:]
    if not new.startswith(old.text[:at]) or not new.endswith(tail):
        raise _Otherwise
    for start, stop in pairwise(old.parts):
        before = old.text[start:stop]
        next_line = old.text[stop : old.text.find("\n", stop) + 1]
        if stop == end:
            after = new[at : len(new) - len(tail)]
        # What was added to the end of an entry begins as the entry did.
        elif new.startswith(before, at) and new.startswith(next_line, at + len(before)):
            after = before
        else:
            after = new[at : new.find(f"\n{next_line}", at) + 1]
        whole_lines = after.endswith("\n") or not (tail or stop < end)
        if not whole_lines or not after.startswith(before[: before.find(":") + 1]):
            raise _Otherwise
        yield before, after
        at += len(after)
    if at != len(new) - len(tail):
        raise _Otherwise


def _changed(before: object, after: object) -> dict[str, tuple[object, object]]:
    """The entries of a mapping that are different, before and now. Raises where anything else is."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        raise _Otherwise
    if "$ref" in before or list(before) != list(after):
        raise _Otherwise
    return {
        key: (value, after[key])
        for key, value in before.items()
        if not _same(value, after[key])
    }


def _differences(
    before: object, after: object, at: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """The keys that lead to texts which differ, with both texts. Raises where anything else does."""
    if isinstance(before, str) and isinstance(after, str):
        yield at, before, after
    else:
        for key, values in _changed(before, after).items():
            yield from _differences(*values, (*at, key))


def _same(one: Any, other: Any) -> bool:
    """Whether two values would be written alike: `1` is no `1.0`, and mappings have an order."""
    # The second version of the format knows no references, by which equal values may differ.
    return marshal.dumps(one, 2) == marshal.dumps(other, 2)


def _say(
    said: dict[str, dict[str, str]],
    path: str,
    keys: tuple[str, ...],
    before: str,
    after: str,
) -> None:
    match keys:
        case (method, word) if method in METHODS and word in WORDS:
            # Without words of its own an operation has those of its path.
            if path.startswith("x-") or not before or not after:
                raise _Otherwise
            at = pointer.child("#", "paths", path, method)
            said.setdefault(at, {})[word] = after
        case _:
            raise _Otherwise


def _operation(entry: tuple[str, str]) -> tuple[str, str]:
    path, method = entry
    if path.startswith("x-") or method not in METHODS:
        raise _Otherwise
    return entry


def _is_moved(before: str, after: str) -> bool:
    """Whether a line may have another number: surely not where one line differs from one line."""
    lines = before.split("\n"), after.split("\n")
    differ = sum(map(str.__ne__, *lines))
    return len(lines[0]) != len(lines[1]) or differ > 1
