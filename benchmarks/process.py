"""What a whole process costs, its children included."""

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
    """Seconds of CPU (user and system), seconds by the clock, peak of resident memory in MiB.

    The peak is that of the largest process among the command and its children. Linux hands
    the peak of a parent on to a child, so that whoever measures has to stay small.
    """

    cpu: float
    wall: float
    peak: float


@contextmanager
def turn() -> Iterator[None]:
    """Holds the lock of the file that BENCH_LOCK names, so that others on this machine can wait."""
    file = os.environ.get("BENCH_LOCK")
    if not file:
        yield
        return
    with open(file, "ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> Cost:
    """Runs a command to its end.

    Raises:
        Unavailable: when it fails, with the last line that it printed.
    """
    log = _log()
    with turn(), log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=_environment() | dict(env or {}),
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - started
    if process.returncode:
        name = Path(command[0]).name
        raise Unavailable(f"{name} exits with {process.returncode}: {_last(log)}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def _environment() -> dict[str, str]:
    """Ours, save that bytecode is kept: what pip installed has its own, and so has what ran once."""
    kept = dict(os.environ)
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept


def printed() -> str:
    """What the last command printed."""
    return _log().read_text("utf-8", errors="replace")


def _log() -> Path:
    return CACHE / f"output-{os.getpid()}.log"


def _last(log: Path) -> str:
    lines = log.read_text("utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")[:200]
