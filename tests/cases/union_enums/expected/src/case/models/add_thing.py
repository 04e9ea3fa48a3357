"""Models of the operation addThing."""

from __future__ import annotations

from typing import Literal

from ..types import UNSET, Model, OptionalNullable
from .cold import Cold
from .warm import Warm


class AddThingRequestBody(Model):
    color: Warm | Cold | None = None
    size: Literal["s", "l"] | Literal[1, 2] | None = None
    maybe: OptionalNullable[Warm] = UNSET
    colors: list[Warm] | None = None
    inline: list[Literal["a", "b"]] | None = None
