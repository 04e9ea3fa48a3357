"""Replaces the output folder by renaming, so that readers find the old one or the new one, never a mixture.

The new folder is built beside the old one. Then:

    1. the old one is renamed aside       from here on the new one counts
    2. the user's files move over
    3. the new one takes the place
    4. the old one is removed

A process that is killed between 1 and 3 leaves no folder at the place; `recover_swap` finishes its work.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from intaglio.output.comparison import Changes, find_foreign
from intaglio.output.manifest import MANIFEST, EncodedFiles, read_manifest
from intaglio.output.staging import link_files, remove_folder, stage_files


def can_swap(folder: Path) -> bool:
    """True if the folder may be another one afterwards: no git repository, not the current folder."""
    here = Path(os.path.realpath(os.curdir))
    return not (folder / ".git").exists() and folder not in (here, *here.parents)


def replace_folder(folder: Path, files: EncodedFiles, changes: Changes) -> bool:
    """Makes `changes` in `folder`. A missing folder is made, with its parents.

    Returns:
        False, with the folder as it was, if the system refuses to rename it: a mount, another owner, a
        container image.

    Raises:
        OSError: if the folder is missing and cannot be made.
    """
    top = topmost_missing(folder)
    new = _new_folder(top)
    target = new / folder.relative_to(top)
    try:
        stage_files((*changes.written, *changes.changed), files, folder, target)
        link_files(changes.unchanged, folder, target)
        if folder.exists():
            new.chmod(folder.stat().st_mode)
            os.rename(folder, _old_folder(folder))
        recover_swap(folder, is_committed=True)
    except OSError:
        if not folder.exists():
            raise
        remove_folder(new)
        return False
    return True


def recover_swap(folder: Path, *, is_committed: bool = False) -> None:
    """Finishes a swap that counts already, and discards one that does not.

    Args:
        folder: the output folder.
        is_committed: the swap counts. The disk shows that only if there was an old folder.

    Raises:
        OSError: if a folder cannot be renamed or removed.
    """
    top = topmost_missing(folder)
    new, old, trash = _new_folder(top), _old_folder(top), _trash_folder(top)
    remove_folder(trash)
    if not top.exists() and new.exists() and (old.exists() or is_committed):
        _finish_swap(old, new, top)
    elif not top.exists() and old.exists():
        os.rename(old, top)
    if old.exists():
        # There is nothing left to move, unless the user has made the folder again in the meantime.
        _move_foreign(old, top)
        os.rename(old, trash)
    remove_folder(new)
    # What cannot be removed disturbs nobody until the next run, which insists.
    shutil.rmtree(trash, ignore_errors=True)


def topmost_missing(folder: Path) -> Path:
    """The topmost of `folder` and its parents that does not exist; `folder` if all exist."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    return missing[-1] if missing else folder


def _finish_swap(old: Path, new: Path, folder: Path) -> None:
    try:
        _move_foreign(old, new)
        os.rename(new, folder)
    except OSError:
        if old.exists():
            _move_foreign(new, old)
            os.rename(old, folder)
        raise


def _move_foreign(source: Path, target: Path) -> None:
    """Moves the user's files. Where both folders have a file, that of `target` stays."""
    ours = {*(read_manifest(source) or ()), MANIFEST}
    # Python's caches come last: the cache of a removed package would keep it importable as a namespace.
    paths = sorted(find_foreign(source, ours), key=_is_python_cache)
    for path in paths:
        if not _is_python_cache(path) or (target / path).parent.exists():
            _move_path(source / path, target / path)


def _move_path(source: Path, target: Path) -> None:
    if not os.path.lexists(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        os.rename(source, target)
    elif source.is_dir() and not source.is_symlink() and target.is_dir():
        for child in sorted(source.iterdir()):
            _move_path(child, target / child.name)


def _is_python_cache(path: str) -> bool:
    return path.endswith("__pycache__")


def _new_folder(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.intaglio-new")


def _old_folder(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.intaglio-old")


def _trash_folder(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.intaglio-trash")
