"""Dicts in place of models of the operation putThing."""

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired

from typing_extensions import TypedDict

from .. import models


class ThingDict(TypedDict):
    name: str | None
    note: NotRequired[str | None]
    count: NotRequired[int | None]
    size: Literal["s", "l"] | None
    other: NotRequired["Thing | None"]
    list: NotRequired[Sequence[str | None] | None]
    map: NotRequired[Mapping[str, int | None] | None]
    plain: NotRequired[str | None]


Thing = models.Thing | ThingDict
