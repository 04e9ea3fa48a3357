"""The memory of this process, which the system counts for each program by itself."""

from __future__ import annotations


def mebibytes(what: str) -> float:
    """`VmRSS`, what is resident now, or `VmHWM`, its peak; 0 where there is no /proc."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            lines = [line.split() for line in status]
    except OSError:
        return 0
    return next(int(line[1]) / 1024 for line in lines if line[0] == f"{what}:")
