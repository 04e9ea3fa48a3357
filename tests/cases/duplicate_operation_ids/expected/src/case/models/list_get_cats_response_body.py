"""Models of the operations list_get_/cats and list_get_/dogs."""

from ..types import Model


class ListGetCatsResponseBody(Model):
    lives: int | None = None


class ListGetDogsResponseBody(Model):
    tricks: list[str] | None = None
