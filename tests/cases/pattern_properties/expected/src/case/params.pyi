from collections.abc import Mapping
from typing import Any, TypeAlias, TypedDict

from . import models

class HeadersDict(TypedDict, total=False):
    known: str | None
    counts: Mapping[str, int | str] | None

Headers: TypeAlias = models.Headers | HeadersDict | Mapping[str, Any]
