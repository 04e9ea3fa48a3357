"""Models of the operation getThings."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from ..types import Model
from .colour import Colour

GetThingsStep: TypeAlias = Literal[1, 2] | int


class GetThingsStepValues:
    """Names for the values of GetThingsStep."""

    BEGUN: Final = 1
    ENDED: Final = 2


class GetThingsResponseBody(Model):
    open: Literal["a", "b"] | str = "c"
    colour: Colour = "teal"
