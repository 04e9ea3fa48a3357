"""Models of the operation putThing."""

from typing import Annotated, TypeAlias

from pydantic import Field

from ..types import Model

Size: TypeAlias = Annotated[int, Field(ge=1)]


class ThingRequestBody(Model):
    name: str | None = None


class Thing(Model):
    id: str | None = None
