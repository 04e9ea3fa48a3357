"""A line of Python as Black sees it: leaves with their brackets matched, and the parentheses that may appear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

WIDTH = 88
Kind = Literal["open", "close", "comma", "bar", "equal", "string", "other"]

_TOKEN = re.compile(
    r"""(?P<space>\ *)(?:
      (?P<string>[rbRB]{0,2}(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))
    | (?P<open>[(\[{]) | (?P<close>[)\]}])
    | (?P<comma>,) | (?P<bar>\|) | (?P<equal>=)
    | (?P<other>\w+(?:\.\d+(?:e[+-]?\d+)?)? | \.\.\. | \. | -> | \*\*? | : | -(?=[\d.]))
    )""",
    re.VERBOSE,
)


class Leaf(NamedTuple):
    """One token. Brackets know the `pair` that they belong to; optional ones have no `text` yet.

    `atom` is an opening bracket of a collection, in contrast to one that calls or subscripts.
    """

    text: str
    space: bool
    kind: Kind
    pair: int = -1
    atom: bool = False

    @property
    def length(self) -> int:
        return len(self.text) + self.space

    @property
    def is_optional(self) -> bool:
        """Whether this is a parenthesis that is written only where a line is split at it."""
        return self.pair >= 0 and not self.text


@dataclass(frozen=True, slots=True)
class Line:
    """Leaves at an indentation; `inside` brackets, a line may be split at its commas and bars."""

    leaves: tuple[Leaf, ...]
    indent: int
    inside: bool = False
    explode: bool = False

    @property
    def text(self) -> str:
        words = [f" {leaf.text}" if leaf.space else leaf.text for leaf in self.leaves]
        return " " * self.indent + "".join(words).lstrip(" ")

    @property
    def fits(self) -> bool:
        longest = self.indent + sum(len(leaf.text) + leaf.space for leaf in self.leaves)
        return longest <= WIDTH or len(self.text) <= WIDTH


class Unknown(Exception):
    """The line has something that is not read here; Black has to look at it."""


def tokens(code: str) -> tuple[Leaf, ...]:
    """The leaves of a balanced line of ASCII.

    Raises:
        Unknown: at a token that is none of those that printed declarations have.
    """
    found: list[Leaf] = []
    opened: list[int] = []
    at = 0
    while at < len(code):
        match = _TOKEN.match(code, at)
        if match is None or match.lastgroup is None:
            raise Unknown(code[at:])
        found.append(_leaf(match, found, opened))
        at = match.end()
    if opened:
        raise Unknown(f"a bracket that does not close: {code}")
    return tuple(found)


def _leaf(match: re.Match[str], before: list[Leaf], opened: list[int]) -> Leaf:
    kind: Kind = match.lastgroup  # type: ignore[assignment]  # the groups are the kinds
    leaf = Leaf(match[kind], bool(match["space"]), kind)
    if kind == "open":
        opened.append(len(before))
        trailer = before and not leaf.space and before[-1].kind in ("other", "close")
        return leaf._replace(pair=len(before), atom=not trailer)
    if kind == "close":
        if not opened:
            raise Unknown("a bracket that was not opened")
        return leaf._replace(pair=opened.pop())
    return leaf


def parenthesized(leaves: tuple[Leaf, ...], pair: int) -> tuple[Leaf, ...]:
    """The leaves within parentheses that are optional."""
    first = leaves[0]
    opening = Leaf("", first.space, "open", pair, atom=True)
    closing = Leaf("", False, "close", pair)
    return (opening, first._replace(space=False), *leaves[1:], closing)


def shown(leaf: Leaf) -> Leaf:
    """An optional parenthesis that is written."""
    return leaf._replace(text="(" if leaf.kind == "open" else ")")


def depths(leaves: tuple[Leaf, ...]) -> Iterator[tuple[int, Leaf]]:
    """Each leaf with the number of brackets around it; a bracket stands outside of itself."""
    depth = 0
    for leaf in leaves:
        depth -= leaf.kind == "close"
        yield depth, leaf
        depth += leaf.kind == "open"
