"""Model Filter and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Filter(Model):
    min: int | None = None
    tags: list[str] | None = None
