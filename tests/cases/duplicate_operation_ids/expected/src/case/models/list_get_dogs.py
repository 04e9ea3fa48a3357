"""Models of the operation list_get_/dogs."""

from ..types import Model


class ListGetDogsResponseBody(Model):
    tricks: list[str] | None = None
