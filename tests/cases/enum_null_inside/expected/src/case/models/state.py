"""Model State and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

State: TypeAlias = Literal["new", "old", None]
