"""What a run must not do to a user's folder unless they say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from intaglio.errors import Problem
from intaglio.output.compare import Changes, content, foreign
from intaglio.output.manifest import MANIFEST, Printed, digest, parents, remembered

FEW = 3


def refusals(
    printed: Printed, folder: Path, changes: Changes, overwrite: bool
) -> Iterator[Problem]:
    """Why `changes` may not happen; `overwrite` is the user's word that edits and namesakes may go."""
    if folder.exists() and not folder.is_dir():
        yield Problem(f"the output '{folder}' is a file", hint="name a folder for it")
    elif not changes:
        return
    elif blocked := list(_in_the_way(printed, changes, folder)):
        what = f"the output '{folder}' holds {_named(blocked)} where a file is to stand"
        yield Problem(what, hint="move it elsewhere")
    elif not overwrite:
        yield from _losses(folder, changes)


def _losses(folder: Path, changes: Changes) -> Iterator[Problem]:
    ours = remembered(folder)
    if ours is None:
        yield from _unknown_folder(folder)
        return
    edited = [
        path
        for path in (*changes.changed, *changes.removed)
        if path in ours and digest(content(folder, path) or b"") != ours[path]
    ]
    if edited:
        what = f"edited in '{folder}' since Intaglio wrote it: {_named(edited)}"
        hint = (
            "templates and the description take lasting edits; --overwrite drops these"
        )
        yield Problem(what, hint=hint)
    taken = [path for path in changes.changed if path not in ours and path != MANIFEST]
    if taken:
        what = f"the output '{folder}' holds a file of yours where Intaglio prints one: {_named(taken)}"
        yield Problem(what, hint="move it elsewhere, or replace it with --overwrite")


def _unknown_folder(folder: Path) -> Iterator[Problem]:
    theirs = list(foreign(folder, ()))
    if (folder / MANIFEST).exists():
        what = f"'{folder / MANIFEST}' cannot be read: a conflict of a merge?"
        hint = "restore it, or print anew over what is there with --overwrite"
        yield Problem(what, hint=hint)
    elif theirs:
        what = f"the output '{folder}' holds files that Intaglio did not write: {_named(theirs)}"
        hint = "name another folder; or print beside them with --overwrite, which replaces namesakes"
        yield Problem(what, hint=hint)


def _in_the_way(printed: Printed, changes: Changes, folder: Path) -> Iterator[str]:
    """Files where a folder is to be, and folders where a file is to be, that are not ours to remove."""
    ours = remembered(folder) or {}
    for path in sorted(parents(printed)):
        stands = folder / path
        is_folder = stands.is_dir() and not stands.is_symlink()
        leaves = path in ours and path not in printed
        if not is_folder and not leaves and (stands.exists() or stands.is_symlink()):
            yield path
    # Where a file was found there is no folder.
    for path in changes.written:
        stands = folder / path
        if stands.is_dir() and not stands.is_symlink() and _holds(folder, path, ours):
            yield f"{path}/"


def _holds(folder: Path, path: str, ours: Mapping[str, str]) -> bool:
    within = [name[len(path) + 1 :] for name in ours if name.startswith(f"{path}/")]
    return any(foreign(folder / path, within))


def _named(paths: Sequence[str]) -> str:
    more = len(paths) - FEW
    return ", ".join(paths[:FEW]) + (f" and {more} more" if more > 0 else "")
