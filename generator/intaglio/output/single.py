"""One file outside of the output folder, a report or a config, replaced as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from intaglio.errors import IntaglioError, Problem


@contextmanager
def staged(file: Path, text: str) -> Iterator[None]:
    """Writes `text` beside `file`, and in its place when the block ends well.

    A place that cannot be written is an IntaglioError before the block begins.
    """
    beside = file.with_name(f".{file.name}.intaglio-tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_dir():
            raise IsADirectoryError(None, "it is a folder")
        beside.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise IntaglioError(_unwritable(file, error)) from error
    try:
        yield
        os.replace(beside, file)
    finally:
        beside.unlink(missing_ok=True)


def _unwritable(file: Path, error: OSError) -> Problem:
    return Problem(f"cannot write '{file}': {(error.strerror or str(error)).lower()}")
