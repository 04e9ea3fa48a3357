"""Model AB and what belongs to it."""

from __future__ import annotations

from ..types import Model


class AB(Model):
    d: str | None = None
