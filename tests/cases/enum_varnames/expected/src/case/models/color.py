"""Model Color and what belongs to it."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Color: TypeAlias = Literal["#f00", "#0f0"]


class ColorValues:
    """Names for the values of Color."""

    RED: Final = "#f00"
    GREEN: Final = "#0f0"
