from typing import NotRequired, TypeAlias, TypedDict

from . import models

class SearchFilterDict(TypedDict):
    q: str
    page: NotRequired[int | None]

SearchFilter: TypeAlias = models.SearchFilter | SearchFilterDict
