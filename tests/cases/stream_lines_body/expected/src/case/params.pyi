from collections.abc import Sequence
from typing import NotRequired, TypeAlias, TypedDict

from . import models

class RowDict(TypedDict):
    id: int
    tags: NotRequired[Sequence[str] | None]

Row: TypeAlias = models.Row | RowDict
