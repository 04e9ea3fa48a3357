from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from . import models as m

class BagDict(TypedDict):
    id: str
    free: NotRequired[Free | None]
    closed: NotRequired[Closed | None]
    silent: NotRequired[Silent | None]

class ClosedDict(TypedDict, total=False):
    id: str | None

class FreeDict(TypedDict, total=False):
    id: str | None

class SilentDict(TypedDict, total=False):
    id: str | None

Bag = m.Bag | BagDict | Mapping[str, Any]
Closed = m.Closed | ClosedDict
Free = m.Free | FreeDict | Mapping[str, Any]
Silent = m.Silent | SilentDict
