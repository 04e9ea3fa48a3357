"""Model Page and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Page(Model):
    object: str | None = None
    data: list[str] | None = None
