"""Models of the operation getEvent."""

from typing import Annotated, Literal, TypeAlias

from ..types import By, Model


class Created(Model):
    kind: Literal["user"]
    action: Literal["created"]
    name: str | None = None


class Deleted(Model):
    kind: Literal["user"]
    action: Literal["deleted"]


UserEvent: TypeAlias = Annotated[Created | Deleted, By("action")]


class Ping(Model):
    kind: Literal["ping"]


Event: TypeAlias = Annotated[UserEvent | Ping, By("kind", ("user",), ("ping",))]
