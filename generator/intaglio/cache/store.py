"""Where records lie: in a folder of the user's own, where no description or checkout can put one."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from intaglio.cache import record
from intaglio.cache.record import Record
from intaglio.config import Config

VARIABLE = "INTAGLIO_CACHE_DIR"
RECORD, WORDS, DECISIONS = ".json", ".words", ".decisions"
MOST = {RECORD: 100, WORDS: 10, DECISIONS: 10}
"""Of how many outputs each is kept, the newest: words are as large as a description."""


def read(config: Config) -> Record | None:
    """What is remembered of the last run for this output; `None` where that is nothing."""
    try:
        return record.load(content(config, RECORD).decode())
    except (OSError, ValueError, RuntimeError, LookupError):
        return None


def write(config: Config, remembered: Record) -> None:
    """Keeps a record in place of the one before; a folder that cannot be written keeps none."""
    put(config, RECORD, record.dump(remembered).encode())


def content(config: Config, kind: str) -> bytes:
    """A file that is kept for this output. Raises OSError, RuntimeError or LookupError for none."""
    return _file(config, kind).read_bytes()


def put(config: Config, kind: str, content: bytes) -> None:
    """Keeps a file in place of the one of its kind before, if the folder can be written."""
    # A cache is a convenience: a home that is full, read-only or missing stops no run.
    with suppress(OSError, ValueError, RuntimeError, LookupError):
        file = _file(config, kind)
        file.parent.mkdir(0o700, parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
        beside.write_bytes(content)
        os.replace(beside, file)
        _forget(file.parent, kind)


def folder() -> Path:
    """`INTAGLIO_CACHE_DIR`, else where the system keeps what can be made again."""
    if own := os.environ.get(VARIABLE):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"], "intaglio", "Cache")
    # A relative path is to be ignored (XDG Base Directory, 0.8).
    shared = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (shared if shared.is_absolute() else Path.home() / ".cache") / "intaglio"


def _file(config: Config, kind: str) -> Path:
    """One file for each output; a strict run ends otherwise than one that is not."""
    name = f"{os.path.realpath(config.output)}\0{config.strict}"
    return folder() / f"{sha256(os.fsencode(name)).hexdigest()}{kind}"


def _forget(folder: Path, kind: str) -> None:
    files = sorted(folder.glob(f"*{kind}"), key=lambda file: file.stat().st_mtime)
    for file in files[: -MOST[kind]]:
        file.unlink(missing_ok=True)
