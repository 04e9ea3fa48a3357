"""Models of the operation putPrice."""

from ..types import Model


class PutPriceRequestBody(Model):
    price: float | None = None
    exact: float | None = None
    rough: float | None = None
