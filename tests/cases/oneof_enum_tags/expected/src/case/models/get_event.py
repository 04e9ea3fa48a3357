"""Models of the operation getEvent."""

from typing import Annotated, Literal, TypeAlias

from ..types import By, Model


class Created(Model):
    type: Literal["created"]
    id: str | None = None


class Changed(Model):
    type: Literal["moved", "renamed"]
    to: str | None = None


Event: TypeAlias = Annotated[Created | Changed, By("type")]
