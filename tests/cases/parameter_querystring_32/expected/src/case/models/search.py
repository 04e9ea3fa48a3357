"""Models of the operation search."""

from __future__ import annotations

from ..types import Model


class SearchFilter(Model):
    q: str
    page: int | None = None
