"""Models of the operation search."""

from ..types import Model


class SearchFilter(Model):
    q: str
    page: int | None = None
