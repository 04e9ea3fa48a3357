"""Models of the operation putThing."""

from __future__ import annotations

from ..types import Model
from .any_model import AnyModel
from .class_ import Class
from .exception import Exception
from .field_model import FieldModel
from .init import Init
from .list import List
from .model_model import ModelModel
from .none import None_


class PutThingRequestBody(Model):
    a: ModelModel | None = None
    b: FieldModel | None = None
    c: AnyModel | None = None
    d: None_ | None = None
    e: List | None = None
    f: Exception | None = None
    g: Class | None = None
    h: Init | None = None
