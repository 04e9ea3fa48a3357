"""Models of the operation addThing."""

from typing import Literal, TypeAlias

from ..types import UNSET, Model, OptionalNullable

Warm: TypeAlias = Literal["red", "yellow"]

Cold: TypeAlias = Literal["blue"]


class AddThingRequestBody(Model):
    color: Warm | Cold | None = None
    size: Literal["s", "l"] | Literal[1, 2] | None = None
    maybe: OptionalNullable[Warm] = UNSET
    colors: list[Warm] | None = None
    inline: list[Literal["a", "b"]] | None = None
