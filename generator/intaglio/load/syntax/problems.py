"""The problems of a text that is no valid JSON or YAML."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import lru_cache

from intaglio.errors import IntaglioError, Place, Problem, quote_line


def make_problem(
    what: str, text: str, path: str, offset: int | None, hint: str = ""
) -> Problem:
    """A problem at an offset of a text, or of the file at `path` if there is no offset."""
    if offset is None:
        return Problem(f"'{path}': {what}", hint=hint)
    place = Place(path, find_line(text, offset), quote_line(text, offset))
    return Problem(what, hint=hint, place=place)


def make_error(
    what: str, text: str, path: str, offset: int | None, hint: str = ""
) -> IntaglioError:
    """An error with the one problem that `make_problem` makes."""
    return IntaglioError(make_problem(what, text, path, offset, hint))


def make_duplicate_key_problem(
    key: str, text: str, path: str, first: int, second: int
) -> Problem:
    """The problem of a key that one mapping has at two offsets."""
    other = f"line {find_line(text, first)} has it too"
    hint = f"{other}; remove or rename one of the two"
    return make_problem(f"duplicate key {key!r}", text, path, second, hint)


def find_line(text: str, offset: int) -> int:
    """The line, counted from 1, of the character at an offset."""
    return bisect_right(_index_lines(text), offset)


def find_column(text: str, offset: int) -> int:
    """The column, counted from 1, of the character at an offset."""
    return offset - text.rfind("\n", 0, offset)


@lru_cache(maxsize=8)
def _index_lines(text: str) -> array[int]:
    """The offset of each line: to count them anew for each problem costs seconds."""
    ends = re.finditer("\n", text)
    return array("Q", (0, *(each.end() for each in ends)))
