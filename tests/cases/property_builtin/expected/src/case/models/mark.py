"""Model Mark and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Mark: TypeAlias = Literal["a", "b", "c", "d", "e", "f", "g"]
