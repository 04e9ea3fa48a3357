"""Model Level and what belongs to it."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Level: TypeAlias = Literal[0, 1, 2]


class LevelValues:
    """Names for the values of Level."""

    LOW: Final = 0
    """Hardly heard"""
    MIDDLE: Final = 1
    """As people talk"""
    HIGH: Final = 2
    """Hurts"""
