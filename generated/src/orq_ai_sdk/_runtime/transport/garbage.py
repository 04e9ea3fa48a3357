"""Puts the collection of garbage off while a long text is decoded, which it slows to half the speed.

Before Python 3.12 it may set in with every new object, and looks at all those that are
there so far. Later versions collect between instructions only, never inside a decoder.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TypeVar

_LONG = 65_536

T = TypeVar("T")


def undisturbed(decode: Callable[[bytes], T], text: bytes) -> T:
    """What `decode` makes of a text; who turned the collector off finds it so."""
    if len(text) < _LONG or not gc.isenabled():
        return decode(text)
    gc.disable()
    try:
        return decode(text)
    finally:
        gc.enable()
