"""Model Other and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Other(Model):
    type: str | None = None
    name: str | None = None
