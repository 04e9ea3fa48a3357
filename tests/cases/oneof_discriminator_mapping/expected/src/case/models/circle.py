"""Model Circle and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Wire


class Circle(Model):
    shape_kind: Annotated[str, Wire("shape-kind")]
    radius: float
