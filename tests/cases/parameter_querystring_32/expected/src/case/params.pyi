from typing import NotRequired, TypedDict

from . import models as m

class SearchFilterDict(TypedDict):
    q: str
    page: NotRequired[int | None]

SearchFilter = m.SearchFilter | SearchFilterDict
