from typing import NotRequired, TypedDict

from . import models as m

class ThingMoreDict(TypedDict):
    name: str
    age: NotRequired[int | None]

class PetDict(TypedDict, total=False):
    name: str | None

ThingMore = m.ThingMore | ThingMoreDict
Pet = m.Pet | PetDict
