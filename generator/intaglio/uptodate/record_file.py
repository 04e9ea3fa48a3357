"""The files that hold records, in a folder of the user's own, which no description and no checkout can write.

A record decides whether an SDK is generated. It is therefore read only from a regular file of this user that
nobody else can read or write, in such a folder.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from intaglio.config import Config

VARIABLE = "INTAGLIO_CACHE_DIR"
MAX_RECORDS = 100
"""For how many outputs a record is stored, the newest."""

FILE_MODE, FOLDER_MODE = 0o600, 0o700
NO_LINK = getattr(os, "O_NOFOLLOW", 0)  # not on Windows
NO_WAIT = getattr(
    os, "O_NONBLOCK", 0
)  # not on Windows; a named pipe would wait for its writer
BINARY = getattr(os, "O_BINARY", 0)  # on Windows only


def read_record_file(config: Config) -> str:
    """The text of the record for the config's output; empty if there is none that is trusted."""
    # A cache is a convenience: a home that is full, read-only or missing stops no run.
    with suppress(OSError, ValueError, RuntimeError, LookupError):
        file = _record_file(config)
        if _is_ours(os.lstat(file.parent), stat.S_ISDIR, FOLDER_MODE):
            with open(
                os.open(file, os.O_RDONLY | NO_LINK | NO_WAIT | BINARY), "rb"
            ) as opened:
                if _is_ours(os.fstat(opened.fileno()), stat.S_ISREG, FILE_MODE):
                    return opened.read().decode()
    return ""


def write_record_file(config: Config, text: str) -> None:
    """Writes the record for the config's output, unless the folder is not trusted or cannot be written."""
    with suppress(OSError, ValueError, RuntimeError, LookupError):
        file = _record_file(config)
        file.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        if not _is_ours(os.lstat(file.parent), stat.S_ISDIR, FOLDER_MODE):
            return
        stage = file.with_suffix(f".{os.getpid()}")
        stage.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_LINK | BINARY
        with open(os.open(stage, flags, FILE_MODE), "wb") as opened:
            opened.write(text.encode())
        os.replace(stage, file)
        _remove_oldest(file.parent)


def cache_folder() -> Path:
    """`INTAGLIO_CACHE_DIR`, or a folder where the system keeps caches.

    Raises:
        RuntimeError: if the user has no home.
        KeyError: on Windows, without `LOCALAPPDATA`.
    """
    if own := os.environ.get(VARIABLE):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"], "intaglio", "Cache")
    # A relative path has to be ignored (XDG Base Directory, 0.8).
    shared = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (shared if shared.is_absolute() else Path.home() / ".cache") / "intaglio"


def _record_file(config: Config) -> Path:
    """One file for each output, and another one for its strict runs, which end differently."""
    name = f"{os.path.realpath(config.output)}\0{config.strict}"
    return cache_folder() / f"{sha256(os.fsencode(name)).hexdigest()}.json"


def _is_ours(found: os.stat_result, is_kind: Callable[[int], bool], mode: int) -> bool:
    """True for a file or folder of this kind that belongs to this user, and has exactly these permissions."""
    if not is_kind(found.st_mode):
        return False
    if sys.platform == "win32":
        # It has no such permissions; the folder of the user's profile is private.
        return True
    return found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) == mode


def _remove_oldest(folder: Path) -> None:
    files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in files[:-MAX_RECORDS]:
        file.unlink(missing_ok=True)
