"""Models of the operation putThing."""

from typing import Annotated, TypeAlias

from pydantic import Field

from ..types import Model


class ThingRequestBody(Model):
    name: str | None = None


class Thing(Model):
    id: str | None = None


Size: TypeAlias = Annotated[int, Field(ge=1)]
