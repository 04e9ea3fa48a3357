"""Models of the operation list_get_/cats."""

from ..types import Model


class ListGetCatsResponseBody(Model):
    lives: int | None = None
