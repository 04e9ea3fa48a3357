"""Model Part and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Part(Model):
    c: str | None = None
