"""Models of the operation putThing."""

from typing import Annotated, Any, Literal

from ..types import UNSET, Model, OptionalNullable, Wire


class Thing(Model):
    object: Literal["thing"]
    version: Literal[2]
    beta: Literal[True] | None = None
    ratio: float | None = None
    nothing: OptionalNullable[None] = UNSET
    list_: Annotated[list[Any] | None, Wire("list")] = None
    map: dict[str, Any] | None = None
