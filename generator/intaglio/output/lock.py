"""One run at a time per output folder: two at once would take each other's half-done work for debris."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Waits for other runs that write below `folder`, which exists.

    The lock is on the folder itself, so nothing is left behind, also by a killed process; where the
    system has no such lock (Windows, some network disks) there is none.
    """
    with ExitStack() as stack:
        if sys.platform != "win32":
            import fcntl

            with suppress(OSError):
                handle = os.open(folder, os.O_RDONLY)
                stack.callback(os.close, handle)
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield
