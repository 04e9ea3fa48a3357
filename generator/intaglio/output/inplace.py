"""A folder brought up to date where it stands, for those that cannot be swapped.

What is to be written is first collected in a folder inside; renaming that one is the moment from which
the new state counts. A process that is killed later leaves a mixture, and `recover` finishes its work.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from errno import EACCES
from pathlib import Path

from intaglio.output.compare import COMMITTED, STAGED, Changes
from intaglio.output.manifest import Printed
from intaglio.output.stage import build, discard

FILES, REMOVED = "files", "removed.json"


def replace(folder: Path, printed: Printed, changes: Changes) -> None:
    """Makes `changes` to `folder`, which exists."""
    stage = folder / STAGED
    _ask((*changes.written, *changes.changed, *changes.removed), folder)
    build((*changes.written, *changes.changed), printed, folder, stage / FILES)
    (stage / REMOVED).write_text(json.dumps(changes.removed), "utf-8")
    os.rename(stage, folder / COMMITTED)
    recover(folder)


def recover(folder: Path) -> None:
    """Finishes a replacement that counts already, and forgets one that does not."""
    stage = folder / COMMITTED
    discard(folder / STAGED)
    if not pending(folder):
        return
    _remove(folder, json.loads((stage / REMOVED).read_bytes()))
    for file in sorted((stage / FILES).rglob("*")):
        if not file.is_dir():
            _put(file, folder / file.relative_to(stage / FILES))
    os.rename(stage, folder / STAGED)
    discard(folder / STAGED)


def pending(folder: Path) -> bool:
    """Whether a replacement counts that is not finished."""
    return (folder / COMMITTED).exists()


def _ask(paths: Iterable[str], folder: Path) -> None:
    """A folder that may not be written is found before the first file is replaced."""
    for parent in sorted({(folder / path).parent for path in paths}):
        if parent.is_dir() and not os.access(parent, os.W_OK | os.X_OK):
            raise PermissionError(EACCES, os.strerror(EACCES), str(parent))


def _put(file: Path, target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        target.rmdir()
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(file, target)


def _remove(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (folder / path).unlink(missing_ok=True)
        for parent in (folder / path).parents:
            if parent == folder or not _empty(parent):
                break
            shutil.rmtree(parent)


def _empty(folder: Path) -> bool:
    """Holding nothing but Python's cache, which would keep a removed package importable."""
    return folder.is_dir() and all(x.name == "__pycache__" for x in folder.iterdir())
