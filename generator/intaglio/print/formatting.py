"""Black's style: what the printer laid out is looked over, what it cannot vouch for goes to Black."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import black
from black.mode import TargetVersion

TARGET = {TargetVersion.PY311}
MODES = {".py": black.Mode(TARGET), ".pyi": black.Mode(TARGET, is_pyi=True)}


def formatted(path: str, text: str) -> str:
    """The text of a file; Python source as Black would leave it."""
    mode = MODES.get(PurePosixPath(path).suffix)
    text = settled(text)
    return text if mode is None else black.format_str(text, mode=mode)


def settled(text: str) -> str:
    """No blank lines at the start or the end, and never more than two in a row."""
    return re.sub(r"\n{4,}", "\n\n\n", text).strip("\n") + "\n" if text.strip() else ""
