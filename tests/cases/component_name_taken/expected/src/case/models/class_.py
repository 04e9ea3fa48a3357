"""Model Class and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Class(Model):
    x: str | None = None
