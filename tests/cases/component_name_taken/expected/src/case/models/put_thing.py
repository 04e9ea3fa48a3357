"""Models of the operation putThing."""

from typing import Annotated, Any

from pydantic import Field

from ..types import UNSET, Model, OptionalNullable


class ModelModel(Model):
    x: Annotated[int, Field(ge=1)]
    any: Any = UNSET


class FieldModel(Model):
    x: Annotated[int, Field(le=1)] | None = None


class AnyModel(Model):
    x: Any = UNSET


class None_(Model):
    x: OptionalNullable[str] = UNSET


class List(Model):
    x: list[str] | None = None


class Exception(Model):
    x: str | None = None


class Class(Model):
    x: str | None = None


class Init(Model):
    x: str | None = None


class PutThingRequestBody(Model):
    a: ModelModel | None = None
    b: FieldModel | None = None
    c: AnyModel | None = None
    d: None_ | None = None
    e: List | None = None
    f: Exception | None = None
    g: Class | None = None
    h: Init | None = None
