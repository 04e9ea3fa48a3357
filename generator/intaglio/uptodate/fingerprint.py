"""A fingerprint of all inputs but the description: config, templates, Intaglio and its libraries."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from intaglio.config import Config
from intaglio.render.template_folder import template_folder

PACKAGE = Path(__file__).parent.parent


def fingerprint_settings(config: Config) -> str | None:
    """A digest that changes if a run may end differently with the same description.

    The path of the output makes no difference. `None` if the config or a template cannot be read.
    """
    digest = sha256()
    try:
        for part in _list_parts(config):
            digest.update(repr(part).encode("utf-8", "backslashreplace"))
    except OSError:
        return None
    return digest.hexdigest()


def _list_parts(config: Config) -> Iterator[object]:
    yield sys.version
    yield sorted(_list_libraries())
    yield from _list_sources(PACKAGE)
    yield from _list_sources(template_folder())
    yield replace(config, output=Path())
    if config.path is not None:
        yield config.path.read_bytes()
    if config.templates is not None:
        yield from _read_contents(config.templates)


def _list_libraries() -> Iterator[str]:
    """The installed libraries with their versions: names such as `black-26.10.1.dist-info`."""
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError), os.scandir(folder or os.curdir) as entries:
            yield from (e.name for e in entries if e.name.endswith(".dist-info"))


def _list_sources(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of Intaglio's own files. Reading hundreds of them would take longer."""
    for path in _list_files(folder):
        found = os.stat(path)
        yield os.path.relpath(path, folder), found.st_size, found.st_mtime_ns


def _read_contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in _list_files(folder):
        with open(path, "rb") as file:
            yield os.path.relpath(path, folder), file.read()


def _list_files(folder: Path) -> Iterator[str]:
    """All files below a folder in a fixed order, but Python's caches. Links to folders are followed once."""
    seen = set[str]()
    for parent, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(each for each in folders if each != "__pycache__")
        real = os.path.realpath(parent)
        if real in seen:
            folders.clear()
        seen.add(real)
        yield from (os.path.join(parent, name) for name in sorted(names))
