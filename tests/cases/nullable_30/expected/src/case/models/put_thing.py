"""Models of the operation putThing."""

from typing import Annotated, Literal

from ..types import UNSET, Model, OptionalNullable, Wire


class Thing(Model):
    name: str | None
    note: OptionalNullable[str] = UNSET
    count: int | None = 3
    size: Literal["s", "l"] | None
    other: "OptionalNullable[Thing]" = UNSET
    list_: Annotated[list[str | None] | None, Wire("list")] = None
    map: dict[str, int | None] | None = None
    plain: str | None = None
