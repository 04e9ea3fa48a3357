"""What an SDK depends on beside its description: the config, templates, and Intaglio with its libraries."""

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


def stamp(config: Config) -> str | None:
    """A digest that differs where a run with this config may, for another reason than what it reads.

    Where the output goes is no such reason. `None` where a config or a template cannot be read.
    """
    hashed = sha256()
    try:
        for part in _parts(config):
            hashed.update(repr(part).encode("utf-8", "backslashreplace"))
    except OSError:
        return None
    return hashed.hexdigest()


def _parts(config: Config) -> Iterator[object]:
    yield sys.version
    yield sorted(_installed())
    yield from _sources(PACKAGE)
    yield from _sources(template_folder())
    yield replace(config, output=Path())
    if config.path is not None:
        yield config.path.read_bytes()
    if config.templates is not None:
        yield from _contents(config.templates)


def _installed() -> Iterator[str]:
    """`black-26.10.1.dist-info` and its neighbours: the libraries, by what their folders say."""
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError), os.scandir(folder or os.curdir) as entries:
            yield from (e.name for e in entries if e.name.endswith(".dist-info"))


def _sources(folder: Path) -> Iterator[tuple[str, int, int]]:
    """What was edited has another time: files of a developer's checkout are not read for this."""
    for path in _files(folder):
        if "__pycache__" not in path:
            found = os.stat(path)
            yield os.path.relpath(path, folder), found.st_size, found.st_mtime_ns


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in _files(folder):
        with open(path, "rb") as file:
            yield os.path.relpath(path, folder), file.read()


def _files(folder: Path) -> Iterator[str]:
    """All files below a folder, in an order of their own, those behind links to folders among them."""
    seen = set[str]()
    for at, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(each for each in folders if each != "__pycache__")
        real = os.path.realpath(at)
        if real in seen:
            folders.clear()
        seen.add(real)
        yield from (os.path.join(at, name) for name in sorted(names))
