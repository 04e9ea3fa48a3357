from collections.abc import Sequence
from typing import NotRequired, TypeAlias, TypedDict

from . import models

class ListThingsFilterDict(TypedDict):
    field: str
    values: NotRequired[Sequence[int] | None]

ListThingsFilter: TypeAlias = models.ListThingsFilter | ListThingsFilterDict
