"""Models of the operation putThing."""

from __future__ import annotations

from ..types import Model
from .big_thing import BigThing
from .big_thing_model import BigThingModel
from .big_thing_model2 import BigThingModel2
from .thing import THING, Thing
from .thing_model import ThingModel


class PutThingRequestBody(Model):
    a: Thing | None = None
    b: ThingModel | None = None
    c: THING | None = None
    d: BigThingModel | None = None
    e: BigThingModel2 | None = None
    f: BigThing | None = None
