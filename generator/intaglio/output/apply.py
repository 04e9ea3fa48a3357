"""Printed files put in place of those of the last run: all of them, or none."""

from __future__ import annotations

import os
from pathlib import Path

from intaglio.errors import IntaglioError, Problem
from intaglio.output import inplace
from intaglio.output import swap
from intaglio.output.compare import Changes, changes
from intaglio.output.lock import locked
from intaglio.output.manifest import Files, Printed, encoded
from intaglio.output.refuse import refusals


def apply(files: Files, folder: Path, *, overwrite: bool = False) -> Changes:
    """Makes `folder` hold `files`, and says what that took.

    What Intaglio did not write stays. Raises IntaglioError, with the folder as it was, where that is
    impossible, and where a file would be lost that is the user's or that they edited; `overwrite` is
    their word that it may be.
    """
    printed = encoded(files)
    real = Path(os.path.realpath(folder))
    try:
        with locked(swap.missing(real).parent):
            _recover(real)
            found = changes(printed, real)
            if refused := tuple(refusals(printed, folder, found, overwrite)):
                raise IntaglioError(*refused)
            _replace(real, printed, found)
            return found
    except OSError as error:
        raise _unwritable(folder, error) from error


def recover(folder: Path) -> None:
    """Finishes, or forgets, what a run that was killed has left undone in `folder`."""
    real = Path(os.path.realpath(folder))
    try:
        with locked(swap.missing(real).parent):
            _recover(real)
    except OSError as error:
        raise _unwritable(folder, error) from error


def _replace(folder: Path, printed: Printed, found: Changes) -> None:
    if not found:
        return
    try:
        if not (swap.fitting(folder) and swap.replace(folder, printed, found)):
            inplace.replace(folder, printed, found)
    except BaseException:
        _recover(folder)
        raise


def _recover(folder: Path) -> None:
    if folder.name and not folder.is_file():
        swap.recover(folder)
        inplace.recover(folder)


def _unwritable(folder: Path, error: OSError) -> IntaglioError:
    reason = (error.strerror or str(error)).lower()
    own = "intaglio-" in str(error.filename)
    where = f" ('{error.filename}')" if error.filename and not own else ""
    hint = "nothing was changed; --output DIR names another folder"
    if inplace.pending(folder):
        hint = "some files are replaced and some not; the next run goes on from here"
    what = f"the output '{folder}' cannot be written: {reason}{where}"
    return IntaglioError(Problem(what, hint=hint))
