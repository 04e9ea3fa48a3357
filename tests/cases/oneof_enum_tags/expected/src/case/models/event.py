"""Model Event and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .changed import Changed
from .created import Created

Event: TypeAlias = Annotated[
    Created | Changed, By("type", ("created",), ("moved", "renamed"))
]
