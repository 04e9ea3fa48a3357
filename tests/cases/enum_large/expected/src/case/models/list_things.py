"""Models of the operation listThings."""

from typing import Literal, TypeAlias

ListThingsUnit: TypeAlias = Literal[
    "mm", "cm", "dm", "m", "km", "in", "ft", "yd", "mi", "nm", "um", "pm"
]

One: TypeAlias = Literal["only"]
