"""Model Pet and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Pet(Model):
    name: str | None = None
    home: str | None = None
