"""Models of the operation queryThings."""

from ..types import Model


class QueryThingsRequestBody(Model):
    where: str
    limit: int | None = None
