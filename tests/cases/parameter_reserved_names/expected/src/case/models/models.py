"""Model Models and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Models(Model):
    a: str | None = None
