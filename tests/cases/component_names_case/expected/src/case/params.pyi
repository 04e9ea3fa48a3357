from typing import TypedDict

from . import models as m

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

BigThing = m.BigThing | BigThingDict
BigThingModel = m.BigThingModel | BigThingModelDict
BigThingModel2 = m.BigThingModel2 | BigThingModel2Dict
Thing = m.Thing | ThingDict
THING = m.THING | THINGDict
ThingModel = m.ThingModel | ThingModelDict
