"""Models of the operation putThing."""

from typing import Annotated, Any

from ..types import UNSET, Model, Wire


class Thing(Model):
    any: Any = UNSET
    never: Any = UNSET
    list_: Annotated[list[Any] | None, Wire("list")] = None
