"""What a run did, in lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intaglio.counting import counted

if TYPE_CHECKING:
    from intaglio.output import Changes

FEW = 10


def done(output: Path, changes: Changes) -> Iterator[str]:
    """What was done to the output: a line of counts, and the names where they are few."""
    if not changes:
        files = counted(len(changes.unchanged), "file")
        yield f"{output}: nothing to do, {files} up to date"
        return
    yield (
        f"{output}: {len(changes.written)} written, {len(changes.changed)} changed, "
        f"{len(changes.removed)} removed, {len(changes.unchanged)} unchanged"
    )
    groups = [
        ("written", changes.written),
        ("changed", changes.changed),
        ("removed", changes.removed),
    ]
    if sum(len(paths) for _, paths in groups) <= FEW:
        for what, paths in groups:
            yield from (f"  {what}  {path}" for path in paths)


def drift(output: Path, changes: Changes) -> str:
    """What `generate` would do to the output, in one line."""
    if not changes:
        return f"{output}: no drift in {counted(len(changes.unchanged), 'file')}"
    return (
        f"{output}: drift, {len(changes.written)} to write, {len(changes.changed)} to "
        f"change, {len(changes.removed)} to remove: `intaglio generate` does it"
    )
