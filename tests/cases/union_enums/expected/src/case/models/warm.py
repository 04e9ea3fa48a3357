"""Model Warm and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Warm: TypeAlias = Literal["red", "yellow"]
