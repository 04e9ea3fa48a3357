"""Model Row and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Row(Model):
    id: int
    tags: list[str] | None = None
