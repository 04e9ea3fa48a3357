"""Models of the operation listThings."""

from __future__ import annotations

from ..types import Model


class ListThingsFilter(Model):
    field: str
    values: list[int] | None = None
