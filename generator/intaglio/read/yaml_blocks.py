"""Where a part of a YAML text stands, as far as its lines alone can tell: to parse all takes as long as reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TELLING = re.compile(r"[\w/$][^'\"\\#\n]*")
"""Keys that are spelled as they are, with or without quotes."""

_FIRST = re.compile(r"(?:\ *(?:\#.*)?\n)*(\ *)[^\s\#]", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of a text: all of it, or one entry of a mapping, to which `depth` keys lead."""

    start: int
    end: int
    depth: int

    def entry(self, text: str, key: str) -> Block | None:
        """The entry with this key of the mapping that stands here; `None` where lines do not tell."""
        body = self._body(text)
        first = _FIRST.match(text, body, self.end)
        if first is None or not _TELLING.fullmatch(key):
            return None
        indent = len(first[1])
        start = _line_of(text, key, indent, body, self.end)
        if start is None:
            return None
        line_end = text.find("\n", start, self.end)
        next_ = line_end >= 0 and _next(indent).search(text, line_end, self.end)
        return Block(start, next_.start() + 1 if next_ else self.end, self.depth + 1)

    def _body(self, text: str) -> int:
        """Where the lines of the value begin; the end where it begins beside its key."""
        if not self.depth:
            return 0
        line_end = text.find("\n", self.start, self.end)
        return line_end + 1 if text[line_end - 1 : line_end] == ":" else self.end


def _line_of(text: str, key: str, indent: int, start: int, end: int) -> int | None:
    """The start of the one line that has the key at this indentation; two may be a text of several lines."""
    margin = "\n" + " " * indent
    found = [
        at + 1
        for spelled in (key, f"'{key}'", f'"{key}"')
        for colon in (":\n", ": ")
        for at in _all(text, f"{margin}{spelled}{colon}", max(start - 1, 0), end)
    ]
    return found[0] if len(found) == 1 else None


def _all(text: str, line: str, start: int, end: int) -> Iterator[int]:
    while (start := text.find(line, start, end)) >= 0:
        yield start
        start += 1


def _next(indent: int) -> re.Pattern[str]:
    """What ends an entry; a list may stand at the indentation of its key."""
    return re.compile(rf"\n {{0,{indent}}}[^\s#-]")
