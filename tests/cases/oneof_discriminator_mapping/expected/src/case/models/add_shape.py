"""Models of the operation addShape."""

from typing import Annotated, TypeAlias

from ..types import By, Model, Wire


class Circle(Model):
    shape_kind: Annotated[str, Wire("shape-kind")]
    radius: float


class Square(Model):
    shape_kind: Annotated[str, Wire("shape-kind")]
    side: float


Shape: TypeAlias = Annotated[
    Circle | Square, By("shape-kind", ("round", "o"), ("square",))
]
