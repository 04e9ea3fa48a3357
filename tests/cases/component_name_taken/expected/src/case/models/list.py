"""Model List and what belongs to it."""

from __future__ import annotations

from ..types import Model


class List(Model):
    x: list[str] | None = None
