"""The memory of this process, from `/proc`."""

from __future__ import annotations


def read_memory(field: str) -> float:
    """A field of `/proc/self/status` in MiB: `VmRSS` is resident memory, `VmHWM` its peak; 0 without /proc."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            lines = [line.split() for line in status]
    except OSError:
        return 0
    return next(int(line[1]) / 1024 for line in lines if line[0] == f"{field}:")
