"""Models of the operation queryThings."""

from __future__ import annotations

from ..types import Model


class QueryThingsRequestBody(Model):
    where: str
    limit: int | None = None
