from typing import NotRequired, TypedDict

from . import models as m

class PetDict(TypedDict, total=False):
    name: str | None

class ThingMoreDict(TypedDict):
    name: str
    age: NotRequired[int | None]

Pet = m.Pet | PetDict
ThingMore = m.ThingMore | ThingMoreDict
