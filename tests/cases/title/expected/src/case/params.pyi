from typing import TypedDict

from . import models as m

class PetDict(TypedDict, total=False):
    name: str | None

class PutThingOneDict(TypedDict, total=False):
    a: str | None

class PutThingTwoDict(TypedDict, total=False):
    b: str | None

class CornerStoneDict(TypedDict, total=False):
    c: str | None

Pet = m.Pet | PetDict
PutThingOne = m.PutThingOne | PutThingOneDict
PutThingTwo = m.PutThingTwo | PutThingTwoDict
CornerStone = m.CornerStone | CornerStoneDict
