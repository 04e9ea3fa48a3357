"""Model Shape and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .circle import Circle
from .square import Square

Shape: TypeAlias = Annotated[
    Circle | Square, By("shape-kind", ("round", "o"), ("square",))
]
