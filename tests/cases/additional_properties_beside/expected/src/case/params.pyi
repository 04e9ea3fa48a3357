from collections.abc import Mapping
from typing import Any, NotRequired, TypeAlias, TypedDict

from . import models

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

Bag: TypeAlias = models.Bag | BagDict | Mapping[str, Any]
Closed: TypeAlias = models.Closed | ClosedDict
Free: TypeAlias = models.Free | FreeDict | Mapping[str, Any]
Silent: TypeAlias = models.Silent | SilentDict
