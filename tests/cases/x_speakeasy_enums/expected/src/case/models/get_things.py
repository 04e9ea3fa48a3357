"""Models of the operation getThings."""

from typing import Final, Literal, TypeAlias

from ..types import Model

Level: TypeAlias = Literal[1, 2]


class LevelValues:
    """Names for the values of Level."""

    LOW: Final = 1
    HIGH: Final = 2


Code: TypeAlias = Literal["01", "02"]


class CodeValues:
    """Names for the values of Code."""

    ACTIVE: Final = "01"
    RETIRED: Final = "02"
    """No longer sold"""


GetThingsStep: TypeAlias = Literal[1, 2] | int


class GetThingsStepValues:
    """Names for the values of GetThingsStep."""

    BEGUN: Final = 1
    ENDED: Final = 2


Colour: TypeAlias = (
    Literal[
        "ultramarine",
        "cadmium-yellow",
        "burnt-sienna",
        "viridian-green",
        "alizarin-crimson",
        "raw-umber",
    ]
    | str
)


class GetThingsResponseBody(Model):
    open: Literal["a", "b"] | str = "c"
    colour: Colour = "teal"
