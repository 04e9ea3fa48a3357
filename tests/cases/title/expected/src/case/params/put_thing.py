"""Dicts in place of models of the operation putThing."""

from typing_extensions import TypedDict

from .. import models


class PutThingOneDict(TypedDict, total=False):
    a: str | None


class PutThingTwoDict(TypedDict, total=False):
    b: str | None


class CornerStoneDict(TypedDict, total=False):
    c: str | None


class PetDict(TypedDict, total=False):
    name: str | None


PutThingOne = models.PutThingOne | PutThingOneDict
PutThingTwo = models.PutThingTwo | PutThingTwoDict
CornerStone = models.CornerStone | CornerStoneDict
Pet = models.Pet | PetDict
