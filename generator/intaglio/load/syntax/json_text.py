"""JSON text -> plain data, and the offsets of its keys where a message needs a line."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator

from intaglio.load.syntax.fault import Fault, Faulty, duplicate

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING_OR_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s"{}\[\],:]+')
_DECODER = json.JSONDecoder(strict=False)


class _Duplicate(Exception):
    """An object has a key twice; which and where is worked out by a second, slower pass."""


def parse(text: str) -> object:
    """The data of the text (RFC 8259).

    Raises `Faulty` for duplicate keys and for numbers that JSON has not, and lets
    `json.JSONDecodeError` pass for a text that is no JSON at all.
    """
    try:
        return json.loads(
            text,
            strict=False,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_float,
        )
    except _Number as number:
        hint = "write a finite number, or leave the key out"
        line = _line_of_word(text, number.word)
        raise Faulty(Fault(f"{number.word} is no JSON number", line, hint)) from None
    except _Duplicate:
        raise Faulty(*_duplicates(text)) from None
    except RecursionError:
        raise Faulty(Fault("nested too deeply")) from None
    except json.JSONDecodeError:
        raise
    except ValueError as error:  # an integer of thousands of digits
        raise Faulty(Fault(str(error).partition(";")[0].lower())) from None


class _Number(Exception):
    """A number that JSON has not: `NaN`, `Infinity` or one that is too large to be finite."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def _line_of_word(text: str, word: str) -> int:
    """The line of the first `word` that stands outside of strings."""
    words = (each for each in _STRING_OR_WORD.finditer(text) if each[0] == word)
    match = next(words, None)
    return line_of(text, match.start()) if match else 0


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _Duplicate
    return value


def _constant(name: str) -> object:
    raise _Number(name)


def _float(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise _Number(text)
    return value


def _duplicates(text: str) -> Iterator[Fault]:
    pending = [_skip(text, 0)]
    while pending:
        start = pending.pop()
        seen: dict[str, int] = {}
        for key, at, value in entries(text, start):
            if key in seen and text[start] == "{":
                yield duplicate(key, line_of(text, seen[key]), line_of(text, at))
            seen[key] = at
            if text[value] in "{[":
                pending.append(value)


def entries(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """What the object or array at `start` holds: key or index, offset of the key, of the value."""
    if text[start] not in "{[":
        return
    keyed = text[start] == "{"
    index, at = 0, _skip(text, start + 1)
    while text[at] not in "}]":
        key, value = _key(text, at) if keyed else (str(index), at)
        yield key, at, value
        _, end = _DECODER.raw_decode(text, value)
        at = _skip(text, end)
        at = _skip(text, at + 1) if text[at] == "," else at
        index += 1


def _key(text: str, at: int) -> tuple[str, int]:
    key, end = _DECODER.raw_decode(text, at)
    return key, _skip(text, _skip(text, end) + 1)


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def start(text: str) -> int:
    """Where the one value of the text begins."""
    return _skip(text, 0)


def line_of(text: str, offset: int) -> int:
    """The line, counted from 1, that holds the character at `offset`."""
    return text.count("\n", 0, offset) + 1
