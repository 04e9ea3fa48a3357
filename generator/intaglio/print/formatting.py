"""Black's style: what the printer laid out is looked over, what it cannot vouch for goes to Black."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import black
from black.mode import TargetVersion

WIDTH = 88
TARGET = {TargetVersion.PY311}
MODES = {".py": black.Mode(TARGET), ".pyi": black.Mode(TARGET, is_pyi=True)}


def formatted(path: str, text: str, vouched: bool) -> str:
    """The text of a file; Python source as Black would leave it.

    The printer lays code out in Black's style, so that Black has nothing to do but where a line is
    too long for one and has to be broken. Text of a user's templates is not `vouched` for.
    """
    mode = MODES.get(PurePosixPath(path).suffix)
    text = settled(text)
    if mode is None or (vouched and not has_long_lines(text)):
        return text
    return black.format_str(text, mode=mode)


def settled(text: str) -> str:
    """No blank lines at the start or the end, and never more than two in a row."""
    return re.sub(r"\n{4,}", "\n\n\n", text).strip("\n") + "\n" if text.strip() else ""


def has_long_lines(text: str) -> bool:
    """Whether a line of code, and not of a docstring, is longer than Black allows."""
    inside = False
    for line in text.split("\n"):
        opens = not inside and line.lstrip().startswith('"""')
        if len(line) > WIDTH and not inside and not opens:
            return True
        if opens or inside:
            inside ^= line.count('"""') % 2 == 1
    return False
