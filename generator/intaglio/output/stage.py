"""The new state of a folder, built where nobody looks for it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from intaglio.output.manifest import Printed, parents


def build(paths: Iterable[str], printed: Printed, old: Path, new: Path) -> None:
    """Writes these of the printed files below `new`, with the permissions they have in `old`."""
    new.mkdir(parents=True, exist_ok=True)
    for path in paths:
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        # Not over another: where a disk holds `Pet.py` and `pet.py` for one, this is an error.
        with target.open("xb") as stream:
            stream.write(printed[path])
        if (old / path).is_file() and not (old / path).is_symlink():
            shutil.copymode(old / path, target)


def keep(paths: Collection[str], old: Path, new: Path) -> None:
    """Takes over files that stay as they are, with the times that build tools go by."""
    new.mkdir(parents=True, exist_ok=True)
    for parent in sorted(parents(paths)):
        (new / parent).mkdir(exist_ok=True)
    for path in paths:
        _take(os.path.join(old, path), os.path.join(new, path))


def _take(file: str, target: str) -> None:
    """The same file under another name, at a fifth of a copy's time; a copy where that cannot be.

    Nobody writes into it while it has two names: one of them goes with its folder.
    """
    if not os.path.islink(file):
        with suppress(OSError):
            os.link(file, target)
            return
    shutil.copy2(file, target)


def discard(folder: Path) -> None:
    """Removes a folder that nobody needs any more, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
