"""The files of an SDK compared with those in the output folder, which is only read."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from intaglio.output.manifest import (
    MANIFEST,
    EncodedFiles,
    digest_content,
    encode_files,
    is_same_content,
    list_parents,
    read_manifest,
)

if TYPE_CHECKING:
    from intaglio.render.render_files import Files

STAGED, COMMITTED = ".intaglio-tmp", ".intaglio-new"
"""Folders inside the output folder, while `in_place` replaces its files."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Paths by what happens to them, each group sorted. True if there is anything to do."""

    written: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.written or self.changed or self.removed)


def compare_files(files: Files, folder: Path) -> Changes:
    """What `write_files` would write, change, remove and leave.

    Raises:
        IntaglioError: for files that cannot be encoded.
    """
    return compare_encoded(encode_files(files), folder)


def compare_encoded(files: EncodedFiles, folder: Path) -> Changes:
    """What would have to change in the folder, so that it holds exactly these files and the user's."""
    existing = {path: read_content(folder, path) for path in files}
    unchanged = {
        path
        for path, content in existing.items()
        if content is not None and is_same_content(content, files[path])
    }
    dropped = set(read_manifest(folder) or ()) - files.keys()
    return Changes(
        written=tuple(path for path in files if existing[path] is None),
        changed=tuple(
            path
            for path in files
            if existing[path] is not None and path not in unchanged
        ),
        removed=tuple(
            sorted(path for path in dropped if read_content(folder, path) is not None)
        ),
        unchanged=tuple(path for path in files if path in unchanged),
    )


def find_untouched(folder: Path, manifest_digest: str) -> Changes | None:
    """All files as unchanged, if the folder is as a run wrote it; otherwise `None`.

    Args:
        folder: the output folder.
        manifest_digest: what `digest_manifest` returns for the files of that run.
    """
    if not _has_digest(folder, MANIFEST, manifest_digest):
        return None
    digests = read_manifest(folder) or {}
    if not all(_has_digest(folder, *each) for each in digests.items()):
        return None
    return Changes(unchanged=tuple(sorted((MANIFEST, *digests))))


def read_content(folder: Path, path: str) -> bytes | None:
    """The content of a file; `None` if there is no file. The content of a link is its target, as in git."""
    # For thousands of files, making a Path of each would take longer than reading it.
    file = f"{folder}{os.sep}{path}"
    try:
        if os.path.islink(file):
            return os.fsencode(os.readlink(file))
        with open(file, "rb", buffering=0) as opened:
            return opened.read()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None


def find_foreign(folder: Path, ours: Collection[str]) -> Iterator[str]:
    """The topmost files and folders that hold nothing of `ours`, sorted. A folder is named, not its files."""
    return _find_foreign(folder, "", frozenset(ours), list_parents(ours))


def _find_foreign(
    folder: Path, prefix: str, ours: frozenset[str], parents: set[str]
) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder / prefix), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        path = f"{prefix}{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False)
        if is_folder and path in parents:
            yield from _find_foreign(folder, f"{path}/", ours, parents)
        elif (is_folder or path not in ours) and path not in (STAGED, COMMITTED):
            yield path


def _has_digest(folder: Path, path: str, digest: str) -> bool:
    content = read_content(folder, path)
    return content is not None and digest_content(content) == digest
