"""Dicts in place of models of the operation putBag."""

from collections.abc import Mapping
from typing import Any, NotRequired

from typing_extensions import TypedDict

from .. import models


class FreeDict(TypedDict, total=False):
    id: str | None


class ClosedDict(TypedDict, total=False):
    id: str | None


class SilentDict(TypedDict, total=False):
    id: str | None


class BagDict(TypedDict):
    id: str
    free: NotRequired["Free | None"]
    closed: NotRequired["Closed | None"]
    silent: NotRequired["Silent | None"]


Free = models.Free | FreeDict | Mapping[str, Any]
Closed = models.Closed | ClosedDict
Silent = models.Silent | SilentDict
Bag = models.Bag | BagDict | Mapping[str, Any]
