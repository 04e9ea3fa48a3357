"""Model Tick and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Tick(Model):
    at: int | None = None
