from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from . import models as m

class FreeDict(TypedDict, total=False):
    id: str | None

class ClosedDict(TypedDict, total=False):
    id: str | None

class SilentDict(TypedDict, total=False):
    id: str | None

class BagDict(TypedDict):
    id: str
    free: NotRequired[Free | None]
    closed: NotRequired[Closed | None]
    silent: NotRequired[Silent | None]

Free = m.Free | FreeDict | Mapping[str, Any]
Closed = m.Closed | ClosedDict
Silent = m.Silent | SilentDict
Bag = m.Bag | BagDict | Mapping[str, Any]
