from typing import TypedDict

from . import models as m

class ThingDict(TypedDict, total=False):
    a: str | None

class ThingModelDict(TypedDict, total=False):
    b: str | None

class THINGDict(TypedDict, total=False):
    c: str | None

class BigThingModelDict(TypedDict, total=False):
    d: str | None

class BigThingModel2Dict(TypedDict, total=False):
    e: str | None

class BigThingDict(TypedDict, total=False):
    f: str | None

Thing = m.Thing | ThingDict
ThingModel = m.ThingModel | ThingModelDict
THING = m.THING | THINGDict
BigThingModel = m.BigThingModel | BigThingModelDict
BigThingModel2 = m.BigThingModel2 | BigThingModel2Dict
BigThing = m.BigThing | BigThingDict
