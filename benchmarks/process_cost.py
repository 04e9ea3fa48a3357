"""Runs a command and measures what it costs, child processes included."""

from __future__ import annotations

import fcntl
import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import CACHE, Unavailable


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds (user and system), wall seconds, and peak resident memory in MiB.

    The peak is that of the largest process among the command and its children. On Linux a child starts with
    the peak of its parent, so the measuring process has to stay small.
    """

    cpu: float
    wall: float
    peak: float


@contextmanager
def lock_machine() -> Iterator[None]:
    """Locks the file of BENCH_LOCK, if it is set, so that other programs can wait."""
    file = os.environ.get("BENCH_LOCK")
    if not file:
        yield
        return
    with open(file, "ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run_command(
    command: Sequence[str | Path], env: Mapping[str, str] | None = None
) -> Cost:
    """Runs a command until it exits.

    Raises:
        Unavailable: if it fails, with the last line of its output.
    """
    log = _log_path()
    with lock_machine(), log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=_make_environment() | dict(env or {}),
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - started
    if process.returncode:
        name = Path(command[0]).name
        raise Unavailable(f"{name} exits with {process.returncode}: {_last_line(log)}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def _make_environment() -> dict[str, str]:
    """The environment of this process, but Python writes bytecode: peers that pip installed have theirs, too."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def read_output() -> str:
    """The output of the last command."""
    return _log_path().read_text("utf-8", errors="replace")


def _log_path() -> Path:
    return CACHE / f"output-{os.getpid()}.log"


def _last_line(log: Path) -> str:
    lines = log.read_text("utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")[:200]
