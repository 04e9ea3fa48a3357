"""Models of the operation listThings."""

from ..types import Model


class ListThingsFilter(Model):
    field: str
    values: list[int] | None = None
