from collections.abc import Sequence
from typing import TypeAlias, TypedDict

from . import models

class FilterDict(TypedDict, total=False):
    min: int | None
    tags: Sequence[str] | None

Filter: TypeAlias = models.Filter | FilterDict
