"""Models of the operation putThing."""

from typing import Literal, TypeAlias

from ..types import UNSET, Model, OptionalNullable

State: TypeAlias = Literal["new", "old", None]


class Thing(Model):
    state: State
    size: OptionalNullable[Literal["small", "large"]] = UNSET
    nothing: OptionalNullable[None] = UNSET
