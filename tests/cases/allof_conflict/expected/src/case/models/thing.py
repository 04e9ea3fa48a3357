"""Model Thing and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Thing(Model):
    id: str | None = None
    size: int | None = None
    state: Literal["new", "old"] | None = None
