"""Replaces files where they are, in an output folder that cannot be renamed.

The new files are first collected in a folder inside. Renaming that folder is the moment from which the new
state counts. A process that is killed later leaves a mixture of old and new; `recover_in_place` finishes its
work.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from errno import EACCES
from pathlib import Path

from intaglio.output.comparison import COMMITTED, STAGED, Changes
from intaglio.output.manifest import EncodedFiles
from intaglio.output.staging import remove_folder, stage_files

FILES, REMOVED = "files", "removed.json"


def replace_in_place(folder: Path, files: EncodedFiles, changes: Changes) -> None:
    """Makes `changes` in `folder`, which exists.

    Raises:
        OSError: if a file or folder cannot be written. Before the moment that counts, nothing has changed.
    """
    stage = folder / STAGED
    _check_writable((*changes.written, *changes.changed, *changes.removed), folder)
    stage_files((*changes.written, *changes.changed), files, folder, stage / FILES)
    (stage / REMOVED).write_text(json.dumps(changes.removed), "utf-8")
    os.rename(stage, folder / COMMITTED)
    recover_in_place(folder)


def recover_in_place(folder: Path) -> None:
    """Finishes a replacement that counts already, and discards one that does not.

    Raises:
        OSError: if a file or folder cannot be written.
    """
    stage = folder / COMMITTED
    remove_folder(folder / STAGED)
    if not is_unfinished(folder):
        return
    _remove_files(folder, json.loads((stage / REMOVED).read_bytes()))
    for file in sorted((stage / FILES).rglob("*")):
        if not file.is_dir():
            _move_file(file, folder / file.relative_to(stage / FILES))
    os.rename(stage, folder / STAGED)
    remove_folder(folder / STAGED)


def is_unfinished(folder: Path) -> bool:
    """True if a replacement counts that is not finished."""
    return (folder / COMMITTED).exists()


def _check_writable(paths: Iterable[str], folder: Path) -> None:
    """Raises PermissionError for a folder that cannot be written, before the first file is replaced."""
    for parent in sorted({(folder / path).parent for path in paths}):
        if parent.is_dir() and not os.access(parent, os.W_OK | os.X_OK):
            raise PermissionError(EACCES, os.strerror(EACCES), str(parent))


def _move_file(file: Path, target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        target.rmdir()
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(file, target)


def _remove_files(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (folder / path).unlink(missing_ok=True)
        for parent in (folder / path).parents:
            if parent == folder or not _is_empty(parent):
                break
            shutil.rmtree(parent)


def _is_empty(folder: Path) -> bool:
    """True for a folder that holds at most Python's cache, which would keep a removed package importable."""
    return folder.is_dir() and all(x.name == "__pycache__" for x in folder.iterdir())
