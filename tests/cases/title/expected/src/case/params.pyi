from typing import TypedDict

from . import models as m

class PutThingOneDict(TypedDict, total=False):
    a: str | None

class PutThingTwoDict(TypedDict, total=False):
    b: str | None

class CornerStoneDict(TypedDict, total=False):
    c: str | None

class PetDict(TypedDict, total=False):
    name: str | None

PutThingOne = m.PutThingOne | PutThingOneDict
PutThingTwo = m.PutThingTwo | PutThingTwoDict
CornerStone = m.CornerStone | CornerStoneDict
Pet = m.Pet | PetDict
