from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

from . import models as m

class ThingDict(TypedDict, total=False):
    card: str | None
    address: str | None
    list: Sequence[Any] | None
    some: Sequence[int] | None
    keys: Mapping[str, str] | None
    more: Mapping[str, int] | None

Thing = m.Thing | ThingDict | Mapping[str, Any]
