"""Models of the operation list_get_/dogs."""

from __future__ import annotations

from ..types import Model


class ListGetDogsResponseBody(Model):
    tricks: list[str] | None = None
