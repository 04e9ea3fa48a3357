"""Compares printed files with committed ones."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

import pytest

MAX_LINES = 200
"""The number of lines of a diff that a failure prints."""


def assert_same_files(
    committed: Mapping[str, str], printed: Mapping[str, str], command: str
) -> None:
    """Fails with a unified diff of the files and the command that updates them."""
    if committed == printed:
        return
    lines = list(_diff_lines(committed, printed))
    more = len(lines) - MAX_LINES
    cut = [*lines[:MAX_LINES], f"... and {more} more lines"] if more > 0 else lines
    pytest.fail("\n".join([*cut, "", f"to accept: {command}"]), pytrace=False)


def assert_snapshot(path: Path, printed: str, update: bool, command: str) -> None:
    """Compares a committed file with the string that it has to hold; with `update`, writes it first."""
    if update:
        path.write_text(printed, "utf-8", newline="\n")
    committed = {path.name: path.read_text("utf-8")} if path.exists() else {}
    assert_same_files(committed, {path.name: printed}, command)


def _diff_lines(
    committed: Mapping[str, str], printed: Mapping[str, str]
) -> Iterator[str]:
    for path in sorted({*committed, *printed}):
        old, new = committed.get(path), printed.get(path)
        if old != new:
            before = f"committed/{path}" if old is not None else "/dev/null"
            after = f"printed/{path}" if new is not None else "/dev/null"
            yield from unified_diff(
                (old or "").splitlines(),
                (new or "").splitlines(),
                before,
                after,
                lineterm="",
            )
