"""Model Square and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Wire


class Square(Model):
    shape_kind: Annotated[str, Wire("shape-kind")]
    side: float
