"""Where records lie: in a folder of the user's own, where no description or checkout can put one."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from intaglio.uptodate import record
from intaglio.uptodate.record import Record
from intaglio.config import Config

VARIABLE = "INTAGLIO_CACHE_DIR"
MAX_RECORDS = 100
"""Of how many outputs a record is kept, the newest."""


def read(config: Config) -> Record | None:
    """What is remembered of the last run for this output; `None` where that is nothing."""
    try:
        return record.load(_file(config).read_bytes().decode())
    except (OSError, ValueError, RuntimeError, LookupError):
        return None


def write(config: Config, remembered: Record) -> None:
    """Keeps a record in place of the one before; a folder that cannot be written keeps none."""
    # A cache is a convenience: a home that is full, read-only or missing stops no run.
    with suppress(OSError, ValueError, RuntimeError, LookupError):
        file = _file(config)
        file.parent.mkdir(0o700, parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
        beside.write_bytes(record.dump(remembered).encode())
        os.replace(beside, file)
        _forget(file.parent)


def folder() -> Path:
    """`INTAGLIO_CACHE_DIR`, else where the system keeps what can be made again."""
    if own := os.environ.get(VARIABLE):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"], "intaglio", "Cache")
    # A relative path is to be ignored (XDG Base Directory, 0.8).
    shared = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (shared if shared.is_absolute() else Path.home() / ".cache") / "intaglio"


def _file(config: Config) -> Path:
    """One file for each output; a strict run ends otherwise than one that is not."""
    name = f"{os.path.realpath(config.output)}\0{config.strict}"
    return folder() / f"{sha256(os.fsencode(name)).hexdigest()}.json"


def _forget(folder: Path) -> None:
    files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in files[:-MAX_RECORDS]:
        file.unlink(missing_ok=True)
