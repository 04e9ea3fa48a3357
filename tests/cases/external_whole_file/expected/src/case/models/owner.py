"""Model Owner and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Owner(Model):
    name: str | None = None
