"""Models of the operation putThing."""

from typing import Annotated, Any

from ..types import OpenModel, Wire


class Thing(OpenModel):
    card: str | None = None
    address: str | None = None
    list_: Annotated[list[Any] | None, Wire("list")] = None
    some: list[int] | None = None
    keys: dict[str, str] | None = None
    more: dict[str, int] | None = None
