"""Reads patterns as ECMA 262 does, whose `\\d`, `\\w` and `\\s` are not those of our engines."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LAST = 0x10FFFF

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
"""The characters of each class (ECMA 262, 22.2.2.9): ASCII's, and every kind of space."""

_TOKEN = re.compile(r"\\.|.", re.DOTALL)


def of_ecma(pattern: str) -> str:
    """The pattern with its classes spelled out, for Rust's engine and for Python's."""
    return "".join(_translated(_TOKEN.findall(pattern)))


def _translated(tokens: list[str]) -> Iterator[str]:
    inside = False
    for index, token in enumerate(tokens):
        if token.startswith("\\") and token[1:].lower() in _RANGES:
            text = _class(token[1])
            yield text if inside else f"[{text}]"
        elif inside and token == "-" and _is_alone(tokens, index):
            yield "\\-"
        elif inside and token in ("[", "&", "~"):
            yield f"\\{token}"  # Rust has sets of sets
        else:
            inside = token == "[" or inside and token != "]"
            yield token


def _is_alone(tokens: list[str], index: int) -> bool:
    """Whether a hyphen has a class beside it, with which it makes no range."""
    beside = (tokens[index - 1], *tokens[index + 1 : index + 2])
    return any(each[:1] == "\\" and each[1:].lower() in _RANGES for each in beside)


def _class(letter: str) -> str:
    ranges = _RANGES[letter.lower()]
    found = ranges if letter.islower() else _others(ranges)
    return "".join(f"{_escaped(low)}-{_escaped(high)}" for low, high in found)


def _others(ranges: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for low, high in ranges:
        yield start, low - 1
        start = high + 1
    yield start, _LAST


def _escaped(point: int) -> str:
    return f"\\u{point:04X}" if point <= 0xFFFF else f"\\U{point:08X}"
