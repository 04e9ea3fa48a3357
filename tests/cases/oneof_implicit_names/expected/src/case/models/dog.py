"""Model Dog and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Dog(Model):
    type: str
    tricks: int | None = None
