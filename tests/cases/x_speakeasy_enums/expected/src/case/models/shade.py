"""Model Shade and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Shade: TypeAlias = (
    Literal["ultramarine", "cadmium-yellow", "burnt-sienna", "viridian-grn"] | str
)
