"""Model Base and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Base(Model):
    id: str | None = None
    size: float | None = None
    state: Literal["new", "old"] | None = None
