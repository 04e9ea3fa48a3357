"""Model Point and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Point(Model):
    x: int | None = None
    y: int | None = None
