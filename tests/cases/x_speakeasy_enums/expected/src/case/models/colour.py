"""Model Colour and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Colour: TypeAlias = (
    Literal[
        "ultramarine",
        "cadmium-yellow",
        "burnt-sienna",
        "viridian-green",
        "alizarin-crimson",
        "raw-umber",
    ]
    | str
)
