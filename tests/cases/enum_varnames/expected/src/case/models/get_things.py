"""Models of the operation getThings."""

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


Color: TypeAlias = Literal["#f00", "#0f0"]


class ColorValues:
    """Names for the values of Color."""

    RED: Final = "#f00"
    GREEN: Final = "#0f0"


Unit: TypeAlias = Literal[1, 2]


class UnitValues:
    """Names for the values of Unit."""

    METRE: Final = 1
    """As in Paris"""
    FOOT: Final = 2
    """As in London"""
