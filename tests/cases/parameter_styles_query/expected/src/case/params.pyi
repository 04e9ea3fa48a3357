from collections.abc import Sequence
from typing import TypedDict

from . import models as m

class FilterDict(TypedDict, total=False):
    min: int | None
    tags: Sequence[str] | None

Filter = m.Filter | FilterDict
