"""Model Init and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Init(Model):
    x: str | None = None
