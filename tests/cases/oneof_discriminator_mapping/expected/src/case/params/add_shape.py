"""Dicts in place of models of the operation addShape."""

from typing import TypeAlias

from typing_extensions import TypedDict

from .. import models

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


Circle: TypeAlias = models.Circle | CircleDict
Square: TypeAlias = models.Square | SquareDict
Shape: TypeAlias = Circle | Square
