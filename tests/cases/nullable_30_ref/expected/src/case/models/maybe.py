"""Model Maybe and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Maybe(Model):
    a: str | None = None
