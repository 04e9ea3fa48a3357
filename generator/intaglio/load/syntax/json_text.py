"""JSON text -> plain data."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator

from intaglio.errors import IntaglioError, Problem
from intaglio.load.syntax.json_positions import list_entries, skip_space
from intaglio.load.syntax.problems import make_duplicate_key_problem, make_error

_STRING_OR_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s"{}\[\],:]+')


class _DuplicateKeyError(Exception):
    """An object has a key twice. A second, slower pass finds the key and its lines."""


class _NotFiniteError(Exception):
    """A number is `NaN`, `Infinity` or too large, which JSON does not allow."""


def parse_json(text: str, path: str) -> object:
    """The data of a text (RFC 8259). `path` is the name of the file in messages.

    Raises:
        json.JSONDecodeError: for a text that is no JSON at all.
        IntaglioError: for duplicate keys, and for numbers that JSON does not allow.
    """
    try:
        return json.loads(
            text,
            strict=False,
            object_pairs_hook=_build_object,
            parse_constant=_refuse_constant,
            parse_float=_parse_float,
        )
    except _NotFiniteError as error:
        what = f"{error} is no JSON number"
        offset = _find_word(text, str(error))
        hint = "write a finite number, or leave the key out"
        raise make_error(what, text, path, offset, hint) from None
    except _DuplicateKeyError:
        raise IntaglioError(*_find_duplicate_keys(text, path)) from None
    except RecursionError:
        raise make_error("nested too deeply", text, path, None) from None
    except json.JSONDecodeError:
        raise
    except ValueError as error:  # an integer of thousands of digits
        what = str(error).partition(";")[0].lower()
        raise make_error(what, text, path, None) from None


def _build_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _DuplicateKeyError
    return value


def _refuse_constant(word: str) -> object:
    raise _NotFiniteError(word)


def _parse_float(word: str) -> float:
    value = float(word)
    if math.isinf(value):
        raise _NotFiniteError(word)
    return value


def _find_word(text: str, word: str) -> int | None:
    """The offset of the first `word` that stands outside of strings."""
    words = (each for each in _STRING_OR_WORD.finditer(text) if each[0] == word)
    match = next(words, None)
    return match.start() if match else None


def _find_duplicate_keys(text: str, path: str) -> Iterator[Problem]:
    pending = [skip_space(text, 0)]
    while pending:
        start = pending.pop()
        offsets: dict[str, int] = {}
        for key, offset, value in list_entries(text, start):
            if key in offsets and text[start] == "{":
                first = offsets[key]
                yield make_duplicate_key_problem(key, text, path, first, offset)
            offsets[key] = offset
            if text[value] in "{[":
                pending.append(value)
