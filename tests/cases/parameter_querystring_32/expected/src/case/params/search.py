"""Dicts in place of models of the operation search."""

from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class SearchFilterDict(TypedDict):
    q: str
    page: NotRequired[int | None]


SearchFilter = models.SearchFilter | SearchFilterDict
