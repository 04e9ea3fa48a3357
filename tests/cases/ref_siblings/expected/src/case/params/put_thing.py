"""Dicts in place of models of the operation putThing."""

from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class PetDict(TypedDict, total=False):
    name: str | None


class ThingMoreDict(TypedDict):
    name: str
    age: NotRequired[int | None]


Pet = models.Pet | PetDict
ThingMore = models.ThingMore | ThingMoreDict
