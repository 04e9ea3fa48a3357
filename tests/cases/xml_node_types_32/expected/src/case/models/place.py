"""Model Place and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Place(Model):
    x: int | None = None
    y: int | None = None
