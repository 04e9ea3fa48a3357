"""The new files of an output folder, built in another folder before they count."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from intaglio.output.manifest import EncodedFiles, list_parents


def stage_files(
    paths: Iterable[str], files: EncodedFiles, old: Path, new: Path
) -> None:
    """Writes these paths of `files` below `new`, with the permissions that they have in `old`.

    Raises:
        OSError: if a file cannot be written, or if two paths are one on this disk (`Pet.py` and `pet.py`).
    """
    paths = tuple(paths)
    _make_folders(paths, new)
    for path in paths:
        target, replaced = os.path.join(new, path), os.path.join(old, path)
        with open(target, "xb") as stream:
            stream.write(files[path])
        if os.path.isfile(replaced) and not os.path.islink(replaced):
            shutil.copymode(replaced, target)


def link_files(paths: Collection[str], old: Path, new: Path) -> None:
    """Gives unchanged files a second name below `new`, with their times, which build tools compare.

    Raises:
        OSError: if a file can neither be linked nor copied.
    """
    _make_folders(paths, new)
    for path in paths:
        _link_file(os.path.join(old, path), os.path.join(new, path))


def _make_folders(paths: Iterable[str], new: Path) -> None:
    """Creates `new` and the folders of these paths below it, each once."""
    new.mkdir(parents=True, exist_ok=True)
    for parent in sorted(list_parents(paths)):
        (new / parent).mkdir(exist_ok=True)


def remove_folder(folder: Path) -> None:
    """Removes a folder with all that it holds, if it exists."""
    if folder.exists():
        shutil.rmtree(folder)


def _link_file(file: str, target: str) -> None:
    """A hard link takes a fifth of the time of a copy, which is made where the disk has no links.

    Nobody writes to the file while it has two names: one of them is removed with its folder.
    """
    if not os.path.islink(file):
        with suppress(OSError):
            os.link(file, target)
            return
    shutil.copy2(file, target)
