"""Models of the operation listThings."""

from __future__ import annotations

from typing import Literal, TypeAlias

ListThingsUnit: TypeAlias = Literal[
    "mm", "cm", "dm", "m", "km", "in", "ft", "yd", "mi", "nm", "um", "pm"
]
