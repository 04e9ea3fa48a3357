"""Model Named and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Named(Model):
    name: str | None = None
