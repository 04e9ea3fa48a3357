"""Models of the operation putThing."""

from typing import Annotated

from pydantic import Field

from ..types import UNSET, Model, OptionalNullable


class ThingPart(Model):
    id: str | None = None


class Thing(Model):
    name: str | None
    size: Annotated[int, Field(ge=1)] | Annotated[str, Field(max_length=3)] | None = (
        None
    )
    many: OptionalNullable[list[str]] = UNSET
    part: OptionalNullable[ThingPart] = UNSET
    only: str | None = None
    nothing: OptionalNullable[None] = UNSET
