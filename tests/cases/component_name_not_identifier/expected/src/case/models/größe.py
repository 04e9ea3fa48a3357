"""Model Größe and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Größe(Model):
    e: str | None = None
