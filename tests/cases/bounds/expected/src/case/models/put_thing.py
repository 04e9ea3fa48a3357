"""Models of the operation putThing."""

from typing import Annotated

from pydantic import Field

from ..types import Model, Wire


class Thing(Model):
    range: Annotated[float, Field(ge=0, le=1.5)] | None = None
    between: Annotated[float, Field(gt=0, lt=1)] | None = None
    step: Annotated[float, Field(multiple_of=0.01)] | None = None
    name: (
        Annotated[str, Field(min_length=1, max_length=10, pattern="^[a-z]+$")] | None
    ) = None
    ahead: str | None = None
    list_: Annotated[
        Annotated[list[int], Field(min_length=1, max_length=3)] | None, Wire("list")
    ] = None
    map: Annotated[dict[str, str], Field(min_length=1, max_length=2)] | None = None
