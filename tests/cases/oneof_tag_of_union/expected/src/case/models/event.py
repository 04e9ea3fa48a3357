"""Model Event and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .done import Done
from .step import Step

Event: TypeAlias = Annotated[
    Done | Step,
    By(
        "event",
        ("Done", "done"),
        ("Step", "step.started", "step.stopped", "step.failed"),
    ),
]
