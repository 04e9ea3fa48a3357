from collections.abc import Sequence
from typing import NotRequired, TypedDict

from . import models as m

class ListThingsFilterDict(TypedDict):
    field: str
    values: NotRequired[Sequence[int] | None]

ListThingsFilter = m.ListThingsFilter | ListThingsFilterDict
