"""Model Customer and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Customer(Model):
    name: str | None = None
