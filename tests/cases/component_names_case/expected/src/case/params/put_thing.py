"""Dicts in place of models of the operation putThing."""

from typing_extensions import TypedDict

from .. import models


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


Thing = models.Thing | ThingDict
ThingModel = models.ThingModel | ThingModelDict
THING = models.THING | THINGDict
BigThingModel = models.BigThingModel | BigThingModelDict
BigThingModel2 = models.BigThingModel2 | BigThingModel2Dict
BigThing = models.BigThing | BigThingDict
