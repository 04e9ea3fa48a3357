"""Models of the operation addEvent."""

from typing import Annotated, Literal, TypeAlias

from ..types import By, Model


class Done(Model):
    event: Literal["done"]


class Started(Model):
    event: Literal["step.started"]
    at: int | None = None


class Stopped(Model):
    event: Literal["step.stopped", "step.failed"]


Step: TypeAlias = Annotated[Started | Stopped, By("event")]

Event: TypeAlias = Annotated[
    Done | Step,
    By(
        "event",
        ("Done", "done"),
        ("Step", "step.started", "step.stopped", "step.failed"),
    ),
]
