"""Translates regular expressions of ECMA 262, the dialect of JSON Schema, for the engines of pydantic-core.

`\\d`, `\\w` and `\\s` match other characters there than in Rust and in Python, so they are spelled out:

    ^\\d+$        becomes  ^[\\u0030-\\u0039]+$
    [\\d.]        becomes  [\\u0030-\\u0039.]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LAST_CHARACTER = 0x10FFFF

_SPACES = (
    *((0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A)),
    *((0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000)),
    (0xFEFF, 0xFEFF),
)
_RANGES = {
    "d": ((0x30, 0x39),),
    "w": ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)),
    "s": _SPACES,
}
"""The first and last characters of the ranges of each class (ECMA 262, 22.2.2.9)."""

_TOKEN = re.compile(r"\\.|.", re.DOTALL)


def translate_pattern(pattern: str) -> str:
    """A pattern in which the character classes are ranges, for Rust's engine and Python's."""
    return "".join(_translate_tokens(_TOKEN.findall(pattern)))


def _translate_tokens(tokens: list[str]) -> Iterator[str]:
    is_in_brackets = False
    for index, token in enumerate(tokens):
        if _is_class(token):
            ranges = _write_ranges(token[1])
            yield ranges if is_in_brackets else f"[{ranges}]"
        elif is_in_brackets and token == "-" and _is_beside_class(tokens, index):
            yield "\\-"  # no range
        elif is_in_brackets and token in ("[", "&", "~"):
            yield f"\\{token}"  # Rust would read nested sets and operators
        else:
            is_in_brackets = token == "[" or is_in_brackets and token != "]"
            yield token


def _is_class(token: str) -> bool:
    return token.startswith("\\") and token[1:].lower() in _RANGES


def _is_beside_class(tokens: list[str], index: int) -> bool:
    return any(map(_is_class, (tokens[index - 1], *tokens[index + 1 : index + 2])))


def _write_ranges(letter: str) -> str:
    """Write the ranges of `d`, `w` or `s`; of an upper-case letter, all other characters."""
    ranges = _RANGES[letter.lower()]
    chosen = ranges if letter.islower() else _complement(ranges)
    return "".join(f"{_escape(first)}-{_escape(last)}" for first, last in chosen)


def _complement(ranges: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for first, last in ranges:
        yield start, first - 1
        start = last + 1
    yield start, _LAST_CHARACTER


def _escape(character: int) -> str:
    return f"\\u{character:04X}" if character <= 0xFFFF else f"\\U{character:08X}"
