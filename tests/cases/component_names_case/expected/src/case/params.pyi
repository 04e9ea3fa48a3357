from typing import TypeAlias, TypedDict

from . import models

class BigThingDict(TypedDict, total=False):
    f: str | None

class BigThingModelDict(TypedDict, total=False):
    d: str | None

class BigThingModel2Dict(TypedDict, total=False):
    e: str | None

class ThingDict(TypedDict, total=False):
    a: str | None

class THINGDict(TypedDict, total=False):
    c: str | None

class ThingModelDict(TypedDict, total=False):
    b: str | None

BigThing: TypeAlias = models.BigThing | BigThingDict
BigThingModel: TypeAlias = models.BigThingModel | BigThingModelDict
BigThingModel2: TypeAlias = models.BigThingModel2 | BigThingModel2Dict
Thing: TypeAlias = models.Thing | ThingDict
THING: TypeAlias = models.THING | THINGDict
ThingModel: TypeAlias = models.ThingModel | ThingModelDict
