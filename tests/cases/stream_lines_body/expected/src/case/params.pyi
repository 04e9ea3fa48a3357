from collections.abc import Sequence
from typing import NotRequired, TypedDict

from . import models as m

class RowDict(TypedDict):
    id: int
    tags: NotRequired[Sequence[str] | None]

Row = m.Row | RowDict
