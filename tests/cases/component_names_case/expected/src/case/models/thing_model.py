"""Model ThingModel and what belongs to it."""

from __future__ import annotations

from ..types import Model


class ThingModel(Model):
    b: str | None = None
