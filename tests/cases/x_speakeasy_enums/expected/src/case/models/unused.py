"""Models that no operation uses."""

from typing import Literal, TypeAlias

Shade: TypeAlias = (
    Literal["ultramarine", "cadmium-yellow", "burnt-sienna", "viridian-grn"] | str
)
