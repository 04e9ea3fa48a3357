"""Models of the operation putThing."""

from __future__ import annotations

from ..types import Model
from .pet import Pet


class PutThingOne(Model):
    a: str | None = None


class PutThingTwo(Model):
    b: str | None = None


class CornerStone(Model):
    c: str | None = None


class AThingWhole(Model):
    one: PutThingOne | None = None
    two: PutThingTwo | None = None
    alone: CornerStone | None = None
    pet: Pet | None = None
