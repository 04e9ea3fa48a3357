"""Model Level and what belongs to it."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Level: TypeAlias = Literal[1, 2]


class LevelValues:
    """Names for the values of Level."""

    LOW: Final = 1
    HIGH: Final = 2
