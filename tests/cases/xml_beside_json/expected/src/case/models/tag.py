"""Model Tag and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Tag(Model):
    id: int | None = None
