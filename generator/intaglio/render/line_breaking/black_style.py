"""Formats printed files: lays Python out in Black's style.

The templates print code in Black's style, but for lines that are too long. `format_file` breaks these
where Black breaks them. What is not certain, and all output of a user's templates, goes through Black
itself: that takes ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from intaglio.render.line_breaking.statements import Context, break_statement
from intaglio.render.line_breaking.tokens import WIDTH, UncertainLayout

PYTHON_SUFFIXES = (".py", ".pyi")
_FUNCTION_START = re.compile(r"(async )?def \w+\($")


def format_file(path: str, text: str, *, is_in_black_style: bool) -> str:
    """The text of a file as it is written to disk.

    Args:
        path: decides by its suffix whether the text is Python.
        text: the output of a template; may be empty.
        is_in_black_style: true if only lines that are too long differ from Black's style.

    Raises:
        black.InvalidInput: if Black is asked and the text is not Python.
    """
    text = normalize_blank_lines(text)
    if not path.endswith(PYTHON_SUFFIXES):
        return text
    if is_in_black_style:
        try:
            return _break_long_lines(text)
        except UncertainLayout:
            pass
    return _format_with_black(text, PurePosixPath(path).suffix)


def normalize_blank_lines(text: str) -> str:
    """The text without blank lines at its ends, and with two in a row at most."""
    if "\n\n\n\n" in text:
        text = re.sub(r"\n{4,}", "\n\n\n", text)
    return text.strip("\n") + "\n" if text.strip() else ""


def _format_with_black(text: str, suffix: str) -> str:
    black, modes = _import_black()
    formatted: str = black.format_str(text, mode=modes[suffix])
    return formatted


@cache
def _import_black() -> tuple[Any, dict[str, Any]]:
    # Importing Black costs as much as printing a hundred files.
    import black
    from black.mode import TargetVersion

    target = {TargetVersion.PY311}
    modes = {".py": black.Mode(target), ".pyi": black.Mode(target, is_pyi=True)}
    return black, modes


def _break_long_lines(text: str) -> str:
    lines = text.split("\n")
    if max(map(len, lines)) <= WIDTH:
        return text
    # From the end, so that the numbers of earlier lines stay what they are.
    owners: dict[int, int] = {}
    for number in reversed(tuple(_long_lines(lines))):
        context = _context_of(lines, number, owners)
        lines[number : number + 1] = break_statement(lines[number], context)
    return "\n".join(lines)


def _long_lines(lines: list[str]) -> Iterator[int]:
    """The numbers of the lines of code that are too long; lines of docstrings are left alone."""
    inside = False
    for number, line in enumerate(lines):
        quotes = '"""' in line
        if not quotes and (inside or len(line) <= WIDTH):
            continue
        opens = quotes and not inside and line.lstrip().startswith('"""')
        if len(line) > WIDTH and not inside and not opens:
            yield number
        if opens or inside:
            inside ^= line.count('"""') % 2 == 1


def _context_of(lines: list[str], number: int, owners: dict[int, int]) -> Context:
    """What the line is, by the line that it is indented under: its owner.

    `owners` keeps the number of the last owner by indentation. It serves earlier lines of this
    indentation that follow it, too, so that a long class is searched once.
    """
    line = lines[number]
    indent = len(line) - len(line.lstrip(" "))
    if line.startswith(") ->", indent):
        return "return"
    if owners.get(indent, number) >= number:
        owners[indent] = _find_owner(lines, number, line[:indent]) if indent else -1
    if owners[indent] < 0:
        return "statement"
    owner = lines[owners[indent]]
    if _FUNCTION_START.search(owner):
        return "parameter"
    return "item" if owner.endswith(("(", "[", "{")) else "statement"


def _find_owner(lines: list[str], number: int, margin: str) -> int:
    """The number of the last line before this one that is indented less, `-1` if there is none."""
    for at in range(number - 1, -1, -1):
        line = lines[at]
        if not line.startswith(margin) and line and not line.isspace():
            return at
    return -1
