"""Models of the operations getShared_get_/a, getShared_get_/b and getShared_get_/c."""

from ..types import Model


class SharedGetResponseBody(Model):
    name: str | None = None
