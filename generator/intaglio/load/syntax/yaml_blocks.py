"""Where a part of a YAML text stands, as far as its lines alone can tell: to parse all takes as long as reading."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FIRST = re.compile(r"(?:\ *(?:\#.*)?\n)*(\ *)[^\s\#]", re.VERBOSE)
_KEY = re.compile(r"""\ *(['"]?)([\w/$][^'"\\\#\n]*?)\1:(?=[\ \n])""", re.VERBOSE)
"""A key that is spelled as it is, with or without quotes."""


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of a text: all of it, or one entry of a mapping, to which `depth` keys lead."""

    start: int
    end: int
    depth: int

    def entries(self, text: str) -> dict[str, Block]:
        """The entries of the mapping that stands here, but for those that lines do not tell."""
        body = self._body(text)
        first = _FIRST.match(text, body, self.end)
        if first is None:
            return {}
        # A list may stand at the indentation of its key.
        entry = re.compile(rf"\n {{{len(first[1])}}}(?=[^\s#-])")
        starts = [
            found.start() + 1
            for found in entry.finditer(text, max(body - 1, 0), self.end)
        ]
        return self._named(text, starts)

    def _named(self, text: str, starts: list[int]) -> dict[str, Block]:
        found: dict[str, Block] = {}
        twice = set[str]()
        for start, end in zip(starts, (*starts[1:], self.end)):
            if key := _KEY.match(text, start, end):
                twice.update({key[2]} & found.keys())
                found[key[2]] = Block(start, end, self.depth + 1)
        # One of two is a line in a text of several.
        return {key: block for key, block in found.items() if key not in twice}

    def _body(self, text: str) -> int:
        """Where the lines of the value begin; the end where it begins beside its key."""
        if not self.depth:
            return 0
        line_end = text.find("\n", self.start, self.end)
        return line_end + 1 if text[line_end - 1 : line_end] == ":" else self.end
