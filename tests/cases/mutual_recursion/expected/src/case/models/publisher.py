"""Model Publisher and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Publisher(Model):
    name: str | None = None
