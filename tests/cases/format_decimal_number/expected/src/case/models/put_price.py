"""Models of the operation putPrice."""

from __future__ import annotations

from ..types import Model


class PutPriceRequestBody(Model):
    price: float | None = None
    exact: float | None = None
    rough: float | None = None
