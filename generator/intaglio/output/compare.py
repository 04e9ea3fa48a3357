"""What a run would do to an output folder, found out without touching it."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from intaglio.output.manifest import (
    MANIFEST,
    Files,
    Printed,
    digest,
    encoded,
    parents,
    remembered,
    same,
)

STAGED, COMMITTED = ".intaglio-tmp", ".intaglio-new"
"""Folders of a replacement that is under way inside the output folder."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Paths in the output folder, each group sorted: what is new, differs, goes, and stays."""

    written: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.written or self.changed or self.removed)


def compare(files: Files, folder: Path) -> Changes:
    """What `apply` would write, change, remove and leave."""
    return changes(encoded(files), folder)


def changes(printed: Printed, folder: Path) -> Changes:
    stands = {path: content(folder, path) for path in printed}
    stays = {
        path
        for path, there in stands.items()
        if there is not None and same(there, printed[path])
    }
    gone = set(remembered(folder) or ()) - printed.keys()
    return Changes(
        written=tuple(path for path in printed if stands[path] is None),
        changed=tuple(
            path for path in printed if stands[path] is not None and path not in stays
        ),
        removed=tuple(sorted(x for x in gone if content(folder, x) is not None)),
        unchanged=tuple(path for path in printed if path in stays),
    )


def untouched(folder: Path, manifest: str) -> Changes | None:
    """What there is to do in a folder that a run with this manifest printed: nothing, or `None`.

    `manifest` is the digest of the one that the run would write. It names every file and what was
    in it, so that a folder is as printed where both say so.
    """
    if not _stands(folder, MANIFEST, manifest):
        return None
    printed = remembered(folder) or {}
    if not all(_stands(folder, *each) for each in printed.items()):
        return None
    return Changes(unchanged=tuple(sorted((MANIFEST, *printed))))


def _stands(folder: Path, path: str, hashed: str) -> bool:
    there = content(folder, path)
    return there is not None and digest(there) == hashed


def content(folder: Path, path: str) -> bytes | None:
    """What stands at a path; `None` where no file does. A link's content is its target, as in git."""
    # Thousands of files in a row: a Path of each would take longer than reading it.
    file = f"{folder}{os.sep}{path}"
    try:
        if os.path.islink(file):
            return os.fsencode(os.readlink(file))
        with open(file, "rb", buffering=0) as opened:
            return opened.read()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None


def foreign(folder: Path, ours: Collection[str]) -> Iterator[str]:
    """The topmost files and folders that are not `ours`, sorted: a folder is named, not entered."""
    return _foreign(folder, "", frozenset(ours), parents(ours))


def _foreign(
    folder: Path, at: str, ours: frozenset[str], entered: set[str]
) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder / at), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        path = f"{at}{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False)
        if is_folder and path in entered:
            yield from _foreign(folder, f"{path}/", ours, entered)
        elif (is_folder or path not in ours) and path not in (STAGED, COMMITTED):
            yield path
