"""One file outside of the output folder, a report or a config, replaced completely or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from intaglio.errors import IntaglioError, Problem


@contextmanager
def staged_file(file: Path, text: str) -> Iterator[None]:
    """Writes `text` beside `file`, which it replaces when the block ends without an error.

    Raises:
        IntaglioError: before the block begins, if the place cannot be written.
    """
    if file.is_dir():
        raise IntaglioError(Problem(f"cannot write '{file}': it is a folder"))
    stage = file.with_name(f".{file.name}.intaglio-tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        stage.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        what = f"cannot write '{file}': {reason}"
        raise IntaglioError(Problem(what)) from error
    try:
        yield
        os.replace(stage, file)
    finally:
        stage.unlink(missing_ok=True)
