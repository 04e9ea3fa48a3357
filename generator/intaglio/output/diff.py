"""What would change on disk, as a unified diff: the answer of `intaglio check`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import click

from intaglio.output.compare import changes, content
from intaglio.output.manifest import MANIFEST, Files, encoded

COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def diff(files: Files, folder: Path, colour: bool) -> str:
    """From the disk to what would be printed, as `patch -p1` in `folder` takes it; empty if equal.

    The manifest comes last: its lines follow from all others. In colour, control characters are
    spelled out, since a terminal would obey them.
    """
    printed = encoded(files)
    found = changes(printed, folder)
    paths = [*found.written, *found.changed, *found.removed]
    paths.sort(key=lambda path: (path == MANIFEST, path))
    lines = (
        line
        for path in paths
        for line in _file(path, content(folder, path), printed.get(path))
    )
    return "".join(map(_coloured, lines) if colour else lines)


def _file(path: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    before = "/dev/null" if old is None else f"a/{path}"
    after = "/dev/null" if new is None else f"b/{path}"
    hunks = list(unified_diff(_lines(old), _lines(new), before, after))
    # Without a line on either side difflib has nothing to say of a file that comes or goes.
    for line in hunks or [f"--- {before}\n", f"+++ {after}\n"]:
        ended = line.endswith("\n")
        yield line if ended else f"{line}\n\\ No newline at end of file\n"


def _lines(content: bytes | None) -> list[str]:
    text = (content or b"").decode("utf-8", "backslashreplace")
    return re.findall(r"[^\n]*\n|[^\n]+", text.replace("\r\n", "\n"))


def _coloured(line: str) -> str:
    plain = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", _spelled, line)
    if plain.startswith(("--- ", "+++ ")):
        return click.style(plain, bold=True)
    colour = COLOURS.get(plain[:1])
    return click.style(plain, fg=colour) if colour else plain


def _spelled(character: re.Match[str]) -> str:
    return f"\\x{ord(character[0]):02x}"
