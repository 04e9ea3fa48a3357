from typing import TypeAlias, TypedDict

from . import models

class PetDict(TypedDict, total=False):
    name: str | None

class PutThingOneDict(TypedDict, total=False):
    a: str | None

class PutThingTwoDict(TypedDict, total=False):
    b: str | None

class CornerStoneDict(TypedDict, total=False):
    c: str | None

Pet: TypeAlias = models.Pet | PetDict
PutThingOne: TypeAlias = models.PutThingOne | PutThingOneDict
PutThingTwo: TypeAlias = models.PutThingTwo | PutThingTwoDict
CornerStone: TypeAlias = models.CornerStone | CornerStoneDict
