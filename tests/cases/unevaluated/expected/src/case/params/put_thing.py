"""Dicts in place of models of the operation putThing."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import TypedDict

from .. import models


class ThingDict(TypedDict, total=False):
    card: str | None
    address: str | None
    list: Sequence[Any] | None
    some: Sequence[int] | None
    keys: Mapping[str, str] | None
    more: Mapping[str, int] | None


Thing = models.Thing | ThingDict | Mapping[str, Any]
