from typing import TypedDict

from . import models as m

CircleDict = TypedDict(
    "CircleDict",
    {
        "shape-kind": str,
        "radius": float,
    },
)

SquareDict = TypedDict(
    "SquareDict",
    {
        "shape-kind": str,
        "side": float,
    },
)

Circle = m.Circle | CircleDict
Square = m.Square | SquareDict
Shape = Circle | Square
