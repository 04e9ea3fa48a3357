"""A folder replaced as a whole, so that a reader finds the old one or the new one, never a mixture.

The new folder is built beside the old one. Then:

    1. the old one is renamed aside       from here on the new one counts
    2. what is the user's moves over
    3. the new one takes the place
    4. the old one is thrown away

A process that is killed between 1 and 3 leaves no folder at its place; `recover` finishes its work.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from intaglio.output.compare import Changes, foreign
from intaglio.output.manifest import MANIFEST, Printed, remembered
from intaglio.output.stage import build, discard, keep


def fitting(folder: Path) -> bool:
    """Whether nobody stands in the folder who would be left in the old one: no shell, no git."""
    return not (folder / ".git").exists() and folder not in (_here(), *_here().parents)


def replace(folder: Path, printed: Printed, changes: Changes) -> bool:
    """Makes `changes` to `folder`, or makes it where it is missing, with the folders above it.

    False, with the folder as it was, where the system does not let it move: it or something in it is
    mounted, belongs to another, is part of a container's image.
    """
    unit = missing(folder)
    new = _new(unit)
    within = new / folder.relative_to(unit)
    try:
        build((*changes.written, *changes.changed), printed, folder, within)
        keep(changes.unchanged, folder, within)
        if folder.exists():
            new.chmod(folder.stat().st_mode)
            os.rename(folder, _old(folder))
        recover(folder, committed=True)
    except OSError:
        if not folder.exists():
            raise
        discard(new)
        return False
    return True


def recover(folder: Path, committed: bool = False) -> None:
    """Finishes a replacement that has begun to count, and forgets one that has not.

    `committed` says so where the disk cannot: for a folder that was not there before.
    """
    unit = missing(folder)
    new, old, trash = _new(unit), _old(unit), _trash(unit)
    discard(trash)
    if not unit.exists() and new.exists() and (old.exists() or committed):
        _hand_over(old, new, unit)
    elif not unit.exists() and old.exists():
        os.rename(old, unit)
    if old.exists():
        # Nothing is left to carry, unless the user made a folder of their own in the meantime.
        carry(old, unit)
        os.rename(old, trash)
    discard(new)
    # What is left of it is in nobody's way until the next run, which insists.
    shutil.rmtree(trash, ignore_errors=True)


def _hand_over(old: Path, new: Path, folder: Path) -> None:
    try:
        carry(old, new)
        os.rename(new, folder)
    except OSError:
        if old.exists():
            carry(new, old)
            os.rename(old, folder)
        raise


def missing(folder: Path) -> Path:
    """The topmost of `folder` and the folders above it that is not there; `folder` if all are."""
    absent = [path for path in (folder, *folder.parents) if not path.exists()]
    return absent[-1] if absent else folder


def carry(source: Path, target: Path) -> None:
    """Moves what Intaglio did not write; where both have a file, that of `target` stands."""
    ours = {*(remembered(source) or ()), MANIFEST}
    # Caches last: Python's of a package that is gone would keep it importable as a namespace.
    paths = sorted(foreign(source, ours), key=_is_cache)
    for path in paths:
        if not _is_cache(path) or (target / path).parent.exists():
            _move(source / path, target / path)


def _move(source: Path, target: Path) -> None:
    if not os.path.lexists(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        os.rename(source, target)
    elif source.is_dir() and not source.is_symlink() and target.is_dir():
        for child in sorted(source.iterdir()):
            _move(child, target / child.name)


def _is_cache(path: str) -> bool:
    return path.endswith("__pycache__")


def _here() -> Path:
    return Path(os.path.realpath(os.curdir))


def _new(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.intaglio-new")


def _old(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.intaglio-old")


def _trash(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.intaglio-trash")
