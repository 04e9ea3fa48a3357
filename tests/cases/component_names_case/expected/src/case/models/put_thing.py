"""Models of the operation putThing."""

from ..types import Model


class Thing(Model):
    a: str | None = None


class ThingModel(Model):
    b: str | None = None


class THING(Model):
    c: str | None = None


class BigThingModel(Model):
    d: str | None = None


class BigThingModel2(Model):
    e: str | None = None


class BigThing(Model):
    f: str | None = None


class PutThingRequestBody(Model):
    a: Thing | None = None
    b: ThingModel | None = None
    c: THING | None = None
    d: BigThingModel | None = None
    e: BigThingModel2 | None = None
    f: BigThing | None = None
