"""The files of a run replace those of the last run: all of them or none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from intaglio.errors import IntaglioError, Problem
from intaglio.output.comparison import Changes, compare_encoded
from intaglio.output.folder_swap import (
    can_swap,
    recover_swap,
    replace_folder,
    topmost_missing,
)
from intaglio.output.in_place import (
    is_unfinished,
    recover_in_place,
    replace_in_place,
)
from intaglio.output.manifest import EncodedFiles, encode_files
from intaglio.output.refusals import find_refusals

if TYPE_CHECKING:
    from intaglio.render.render_files import Files


def write_files(files: Files, folder: Path, *, overwrite: bool = False) -> Changes:
    """Makes `folder` hold `files`. Files that Intaglio did not write stay.

    Args:
        files: text by path.
        folder: need not exist.
        overwrite: replace files that the user edited, and files of the user where the SDK has a file.

    Returns:
        What was done.

    Raises:
        IntaglioError: if the folder cannot be written, or if a file of the user's would be lost. The folder
            is then as it was.
    """
    encoded = encode_files(files)
    real = Path(os.path.realpath(folder))
    try:
        with _locked(topmost_missing(real).parent):
            _recover(real)
            changes = compare_encoded(encoded, real)
            if refusals := tuple(find_refusals(encoded, folder, changes, overwrite)):
                raise IntaglioError(*refusals)
            _replace(real, encoded, changes)
            return changes
    except OSError as error:
        raise _unwritable(folder, error) from error


def recover_folder(folder: Path) -> None:
    """Finishes or undoes what a killed run left in `folder`.

    Raises:
        IntaglioError: if the folder cannot be written.
    """
    real = Path(os.path.realpath(folder))
    try:
        with _locked(topmost_missing(real).parent):
            _recover(real)
    except OSError as error:
        raise _unwritable(folder, error) from error


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Waits for other runs below `folder`, which exists: they would remove each other's stages.

    The lock is on the folder itself, so even a killed process leaves nothing. Systems without such locks
    (Windows, some network disks) run unlocked.
    """
    with ExitStack() as stack:
        if sys.platform != "win32":
            import fcntl

            with suppress(OSError):
                handle = os.open(folder, os.O_RDONLY)
                stack.callback(os.close, handle)
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _replace(folder: Path, files: EncodedFiles, changes: Changes) -> None:
    if not changes:
        return
    try:
        if not (can_swap(folder) and replace_folder(folder, files, changes)):
            replace_in_place(folder, files, changes)
    except BaseException:
        _recover(folder)
        raise


def _recover(folder: Path) -> None:
    if folder.name and not folder.is_file():
        recover_swap(folder)
        recover_in_place(folder)


def _unwritable(folder: Path, error: OSError) -> IntaglioError:
    reason = (error.strerror or str(error)).lower()
    is_stage = "intaglio-" in str(error.filename)
    where = f" ('{error.filename}')" if error.filename and not is_stage else ""
    hint = "nothing was changed; --output DIR names another folder"
    if is_unfinished(folder):
        hint = "some files are replaced and some not; the next run goes on from here"
    what = f"the output '{folder}' cannot be written: {reason}{where}"
    return IntaglioError(Problem(what, hint=hint))
