"""Model One and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

One: TypeAlias = Literal["only"]
