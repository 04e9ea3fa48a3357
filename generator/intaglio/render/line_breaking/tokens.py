"""A line of Python as Black sees it: tokens with matched brackets, and parentheses that may be added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

WIDTH = 88
TokenKind = Literal["open", "close", "comma", "bar", "equal", "string", "other"]

_TOKEN = re.compile(
    r"""(?P<space>\ *)(?:
      (?P<string>[rbRB]{0,2}(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))
    | (?P<open>[(\[{]) | (?P<close>[)\]}])
    | (?P<comma>,) | (?P<bar>\|) | (?P<equal>=)
    | (?P<other>\w+(?:\.\d+(?:e[+-]?\d+)?)? | \.\.\. | \. | -> | \*\*? | : | -(?=[\d.]))
    )""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token of a line.

    The two brackets of a pair share the number `pair`; an optional parenthesis has no `text` yet.
    `space` is true if a blank stands before the token. `atom` is true for the opening bracket of a
    collection, false for one that calls or subscripts.
    """

    text: str
    space: bool
    kind: TokenKind
    pair: int = -1
    atom: bool = False

    @property
    def length(self) -> int:
        return len(self.text) + self.space

    @property
    def is_optional(self) -> bool:
        """True for a parenthesis that is written only if the line is split at it."""
        return self.pair >= 0 and not self.text


@dataclass(frozen=True, slots=True)
class Line:
    """Leaves at an indentation; `inside` brackets, a line may be split at its commas and bars."""

    tokens: tuple[Token, ...]
    indent: int
    inside: bool = False
    explode: bool = False

    @property
    def text(self) -> str:
        words = [
            f" {token.text}" if token.space else token.text for token in self.tokens
        ]
        return " " * self.indent + "".join(words).lstrip(" ")

    @property
    def fits(self) -> bool:
        longest = self.indent + sum(
            len(token.text) + token.space for token in self.tokens
        )
        return longest <= WIDTH or len(self.text) <= WIDTH


class UncertainLayout(Exception):
    """How Black lays this line out is not certain: Black has to format the file."""


def tokenize_line(code: str) -> tuple[Token, ...]:
    """The tokens of a line of ASCII with balanced brackets.

    Raises:
        UncertainLayout: if a token is of a kind that printed code does not have.
    """
    found: list[Token] = []
    opened: list[int] = []
    at = 0
    while at < len(code):
        match = _TOKEN.match(code, at)
        if match is None or match.lastgroup is None:
            raise UncertainLayout(code[at:])
        found.append(_token(match, found, opened))
        at = match.end()
    if opened:
        raise UncertainLayout(f"a bracket that does not close: {code}")
    return tuple(found)


def _token(match: re.Match[str], before: list[Token], opened: list[int]) -> Token:
    kind: TokenKind = match.lastgroup  # type: ignore[assignment]  # the groups are the kinds
    token = Token(match[kind], bool(match["space"]), kind)
    if kind == "open":
        opened.append(len(before))
        trailer = before and not token.space and before[-1].kind in ("other", "close")
        return token._replace(pair=len(before), atom=not trailer)
    if kind == "close":
        if not opened:
            raise UncertainLayout("a bracket that was not opened")
        return token._replace(pair=opened.pop())
    return token


def in_optional_parentheses(tokens: tuple[Token, ...], pair: int) -> tuple[Token, ...]:
    """The tokens inside of a pair of optional parentheses."""
    first = tokens[0]
    opening = Token("", first.space, "open", pair, atom=True)
    closing = Token("", False, "close", pair)
    return (opening, first._replace(space=False), *tokens[1:], closing)


def write_parenthesis(token: Token) -> Token:
    """The optional parenthesis with its text."""
    return token._replace(text="(" if token.kind == "open" else ")")


def with_depths(tokens: tuple[Token, ...]) -> Iterator[tuple[int, Token]]:
    """Each token with the number of brackets around it; a bracket is not inside of itself."""
    depth = 0
    for token in tokens:
        depth -= token.kind == "close"
        yield depth, token
        depth += token.kind == "open"
