"""Models of the operation putThing."""

from ..types import Model


class PutThingOne(Model):
    a: str | None = None


class PutThingTwo(Model):
    b: str | None = None


class CornerStone(Model):
    c: str | None = None


class Pet(Model):
    name: str | None = None


class AThingWhole(Model):
    one: PutThingOne | None = None
    two: PutThingTwo | None = None
    alone: CornerStone | None = None
    pet: Pet | None = None
