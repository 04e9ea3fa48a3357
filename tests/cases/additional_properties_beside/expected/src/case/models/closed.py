"""Model Closed and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Closed(Model):
    id: str | None = None
