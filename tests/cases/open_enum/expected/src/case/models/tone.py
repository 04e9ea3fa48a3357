"""Model Tone and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["warm", "cold"] | str
