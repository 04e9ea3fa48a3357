"""Reasons not to write an output folder: files of the user's that would be lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from intaglio.errors import Problem
from intaglio.output.comparison import Changes, find_foreign, read_content
from intaglio.output.manifest import (
    MANIFEST,
    EncodedFiles,
    digest_content,
    list_parents,
    read_manifest,
)

NAMED_FILES = 3
"""Up to how many files a message names."""


def find_refusals(
    files: EncodedFiles, folder: Path, changes: Changes, overwrite: bool
) -> Iterator[Problem]:
    """Why `changes` must not be made; nothing if they may.

    Args:
        files: what the folder is to hold.
        folder: as messages name it.
        changes: between the two.
        overwrite: the user gives up edited files, and their files where the SDK has a file.
    """
    if folder.exists() and not folder.is_dir():
        yield Problem(f"the output '{folder}' is a file", hint="name a folder")
    elif not changes:
        return
    elif blocking := list(_find_blocking(files, changes, folder)):
        what = f"the output '{folder}' holds {_name_files(blocking)} where the SDK has a file"
        yield Problem(what, hint="move it elsewhere")
    elif not overwrite:
        yield from _find_losses(folder, changes)


def _find_losses(folder: Path, changes: Changes) -> Iterator[Problem]:
    ours = read_manifest(folder)
    if ours is None:
        yield from _check_foreign_folder(folder)
        return
    edited = [
        path
        for path in (*changes.changed, *changes.removed)
        if path in ours
        and digest_content(read_content(folder, path) or b"") != ours[path]
    ]
    if edited:
        what = f"edited in '{folder}' since Intaglio wrote it: {_name_files(edited)}"
        hint = "edit the description or a template instead; --overwrite drops the edits"
        yield Problem(what, hint=hint)
    taken = [path for path in changes.changed if path not in ours and path != MANIFEST]
    if taken:
        what = f"the output '{folder}' holds a file of yours where the SDK has one: {_name_files(taken)}"
        yield Problem(what, hint="move it elsewhere, or replace it with --overwrite")


def _check_foreign_folder(folder: Path) -> Iterator[Problem]:
    """A folder without a valid manifest."""
    foreign = list(find_foreign(folder, ()))
    if (folder / MANIFEST).exists():
        what = f"'{folder / MANIFEST}' cannot be read: a conflict of a merge?"
        hint = "restore it, or write everything again with --overwrite"
        yield Problem(what, hint=hint)
    elif foreign:
        what = f"the output '{folder}' holds files that Intaglio did not write: {_name_files(foreign)}"
        hint = "name another folder; with --overwrite they stay, unless the SDK has a file of that name"
        yield Problem(what, hint=hint)


def _find_blocking(
    files: EncodedFiles, changes: Changes, folder: Path
) -> Iterator[str]:
    """The user's files where a folder has to be, and their folders where a file has to be."""
    ours = read_manifest(folder) or {}
    for path in sorted(list_parents(files)):
        existing = folder / path
        is_folder = existing.is_dir() and not existing.is_symlink()
        is_removed = path in ours and path not in files
        is_there = existing.exists() or existing.is_symlink()
        if is_there and not is_folder and not is_removed:
            yield path
    # A path that is changed is a file; one that is written may be a folder.
    for path in changes.written:
        existing = folder / path
        is_folder = existing.is_dir() and not existing.is_symlink()
        if is_folder and _has_foreign_files(folder, path, ours):
            yield f"{path}/"


def _has_foreign_files(folder: Path, path: str, ours: Mapping[str, str]) -> bool:
    inside = [name[len(path) + 1 :] for name in ours if name.startswith(f"{path}/")]
    return any(find_foreign(folder / path, inside))


def _name_files(paths: Sequence[str]) -> str:
    more = len(paths) - NAMED_FILES
    return ", ".join(paths[:NAMED_FILES]) + (f" and {more} more" if more > 0 else "")
