"""Models of the operation putThing."""

from __future__ import annotations

from ..types import Model
from .a_b import AB
from .com_example_v1_thing import ComExampleV1Thing
from .größe import Größe
from .model_model import ModelModel
from .page_user import PageUser
from .value_3d_model import Model3dModel


class PutThingRequestBody(Model):
    a: ComExampleV1Thing | None = None
    b: Model3dModel | None = None
    c: PageUser | None = None
    d: AB | None = None
    e: Größe | None = None
    f: ModelModel | None = None
