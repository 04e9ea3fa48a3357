"""Model Cold and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Cold: TypeAlias = Literal["blue"]
