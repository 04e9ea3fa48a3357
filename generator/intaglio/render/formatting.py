"""Black's style: what the printer laid out is looked over, what it cannot vouch for goes to Black."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from intaglio.render.tokens import WIDTH, Unknown
from intaglio.render.statement import Context, broken

SUFFIXES = (".py", ".pyi")
_DEF = re.compile(r"(async )?def \w+\($")


def formatted(path: str, text: str, vouched: bool) -> str:
    """The text of a file; Python source as Black would leave it.

    The printer lays code out in Black's style, and breaks lines that come out too long where Black
    would. Text of a user's templates is not `vouched` for, and what is not known here is left to Black.
    """
    text = settled(text)
    if not path.endswith(SUFFIXES):
        return text
    if vouched:
        try:
            return _with_long_lines_broken(text)
        except Unknown:
            pass
    return _by_black(text, PurePosixPath(path).suffix)


def settled(text: str) -> str:
    """No blank lines at the start or the end, and never more than two in a row."""
    if "\n\n\n\n" in text:
        text = re.sub(r"\n{4,}", "\n\n\n", text)
    return text.strip("\n") + "\n" if text.strip() else ""


def _by_black(text: str, suffix: str) -> str:
    black, modes = _black()
    formatted: str = black.format_str(text, mode=modes[suffix])
    return formatted


@cache
def _black() -> tuple[Any, dict[str, Any]]:
    # Importing Black costs as much as printing a hundred files.
    import black
    from black.mode import TargetVersion

    target = {TargetVersion.PY311}
    modes = {".py": black.Mode(target), ".pyi": black.Mode(target, is_pyi=True)}
    return black, modes


def _with_long_lines_broken(text: str) -> str:
    lines = text.split("\n")
    if max(map(len, lines)) <= WIDTH:
        return text
    # From the end, so that the numbers of the lines before stay what they are.
    above: dict[int, int] = {}
    for number in reversed(tuple(_long_lines(lines))):
        context = _context(lines, number, above)
        lines[number : number + 1] = broken(lines[number], context)
    return "\n".join(lines)


def _long_lines(lines: list[str]) -> Iterator[int]:
    """The lines of code, not of docstrings, that are longer than Black allows."""
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


def _context(lines: list[str], number: int, above: dict[int, int]) -> Context:
    """What the line is, by the line that it is indented under.

    `above` says by indentation which one that was for the line behind; it is for this one too if it
    stands before it, so that a long class is looked through once.
    """
    line = lines[number]
    indent = len(line) - len(line.lstrip(" "))
    if line.startswith(") ->", indent):
        return "return"
    if above.get(indent, number) >= number:
        above[indent] = _above(lines, number, line[:indent]) if indent else -1
    if above[indent] < 0:
        return "statement"
    holder = lines[above[indent]]
    if _DEF.search(holder):
        return "parameter"
    return "item" if holder.endswith(("(", "[", "{")) else "statement"


def _above(lines: list[str], number: int, margin: str) -> int:
    """The last line before this one that is indented less, `-1` if none is."""
    for at in range(number - 1, -1, -1):
        line = lines[at]
        if not line.startswith(margin) and line and not line.isspace():
            return at
    return -1
