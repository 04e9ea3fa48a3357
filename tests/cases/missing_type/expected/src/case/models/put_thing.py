"""Models of the operation putThing."""

from typing import Annotated, Any

from pydantic import Field

from ..types import UNSET, Model, Wire


class Thing(Model):
    list_: Annotated[list[str] | None, Wire("list")] = None
    text: Annotated[str, Field(max_length=3)] | None = None
    number: Annotated[float, Field(ge=1)] | None = None
    date: Any = UNSET
    map: dict[str, int] | None = None
    nothing: Any = UNSET
    """No word of what it is"""
    misnomer: int | None = None
