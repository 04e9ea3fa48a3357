"""Model Step and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .started import Started
from .stopped import Stopped

Step: TypeAlias = Annotated[
    Started | Stopped, By("event", ("step.started",), ("step.stopped", "step.failed"))
]
