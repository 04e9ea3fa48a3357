"""Models of the operation list_get_/cats."""

from __future__ import annotations

from ..types import Model


class ListGetCatsResponseBody(Model):
    lives: int | None = None
