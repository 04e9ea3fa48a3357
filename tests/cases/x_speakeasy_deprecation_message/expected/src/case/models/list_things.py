"""Models of the operation listThings."""

from ..types import Model


class ListThingsResponseBody(Model):
    n: int | None = None
    """Deprecated: Use `total`"""
    total: int | None = None
