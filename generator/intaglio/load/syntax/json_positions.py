"""Where a value stands in a JSON text, for messages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder(strict=False)


def find_json_offset(text: str, keys: tuple[str, ...]) -> int:
    """The offset of the key of the value that `keys` lead to, or of the nearest value around it.

    Raises:
        ValueError, IndexError: for a text that is no JSON.
    """
    offset = value = skip_space(text, 0)
    for key in keys:
        entry = _index_entries(text, value).get(key)
        if entry is None:
            break
        offset, value = entry
    return offset


@lru_cache(maxsize=512)
def _index_entries(text: str, start: int) -> dict[str, tuple[int, int]]:
    return {key: (offset, value) for key, offset, value in list_entries(text, start)}


def list_entries(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Yields key or index, offset of the key and offset of the value for an object or array."""
    if text[start] not in "{[":
        return
    is_object = text[start] == "{"
    index, at = 0, skip_space(text, start + 1)
    while text[at] not in "}]":
        key, value = _read_key(text, at) if is_object else (str(index), at)
        yield key, at, value
        _, end = _DECODER.raw_decode(text, value)
        at = skip_space(text, end)
        at = skip_space(text, at + 1) if text[at] == "," else at
        index += 1


def _read_key(text: str, at: int) -> tuple[str, int]:
    key, end = _DECODER.raw_decode(text, at)
    return key, skip_space(text, skip_space(text, end) + 1)


def skip_space(text: str, at: int) -> int:
    """The offset of the next character from `at` on that is no white space of JSON."""
    match = _SPACE.match(text, at)
    return match.end() if match else at
