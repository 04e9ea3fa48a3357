"""Model Unit and what belongs to it."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Unit: TypeAlias = Literal[1, 2]


class UnitValues:
    """Names for the values of Unit."""

    METRE: Final = 1
    """As in Paris"""
    FOOT: Final = 2
    """As in London"""
