"""Models of the operation getThings."""

from typing import Final, Literal, TypeAlias

ThingSize: TypeAlias = Literal["s", "l"] | str


class ThingSizeValues:
    """Names for the values of ThingSize."""

    SMALL: Final = "s"
    """Fits a pocket"""
    LARGE: Final = "l"
    """Fills a room"""


ThingKind: TypeAlias = Literal["a", "b"]
