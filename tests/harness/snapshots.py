"""Comparison of printed files with committed ones; a difference is shown as a unified diff."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff

import pytest

MAX_LINES = 200
"""How many lines of a diff are shown."""


def assert_same_files(
    committed: Mapping[str, str], printed: Mapping[str, str], command: str
) -> None:
    """Fails with a unified diff from the committed to the printed files, and the command that updates them."""
    if committed == printed:
        return
    lines = list(_diff_lines(committed, printed))
    more = len(lines) - MAX_LINES
    cut = [*lines[:MAX_LINES], f"... and {more} more lines"] if more > 0 else lines
    pytest.fail("\n".join([*cut, "", f"to accept: {command}"]), pytrace=False)


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
