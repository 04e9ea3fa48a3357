from typing import NotRequired, TypeAlias, TypedDict

from . import models

class PetDict(TypedDict, total=False):
    name: str | None

class ThingMoreDict(TypedDict):
    name: str
    age: NotRequired[int | None]

Pet: TypeAlias = models.Pet | PetDict
ThingMore: TypeAlias = models.ThingMore | ThingMoreDict
