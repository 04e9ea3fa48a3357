"""The lock under which codecs are built, since pydantic builds in one thread at a time."""

from __future__ import annotations

import os
from threading import RLock

BUILDING = RLock()

# A child process that is forked while another thread builds would wait for that thread forever.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=BUILDING.acquire,
        after_in_parent=BUILDING.release,
        after_in_child=BUILDING.release,
    )
