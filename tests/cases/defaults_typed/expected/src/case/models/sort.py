"""Model Sort and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Sort: TypeAlias = Literal["up", "down"]
