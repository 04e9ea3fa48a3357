from collections.abc import Mapping
from typing import Any, TypedDict

from . import models as m

class HeadersDict(TypedDict, total=False):
    known: str | None
    counts: Mapping[str, int | str] | None

Headers = m.Headers | HeadersDict | Mapping[str, Any]
