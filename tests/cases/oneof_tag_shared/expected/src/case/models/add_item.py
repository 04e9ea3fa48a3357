"""Models of the operation addItem."""

from typing import Annotated, Literal, TypeAlias

from ..types import UNSET, By, Model, OptionalNullable


class User(Model):
    type: Literal["message"]
    role: Literal["user"]
    text: str | None = None


class Assistant(Model):
    type: Literal["message"]
    role: Literal["assistant"]
    tokens: int | None = None


class Call(Model):
    type: Literal["call"]
    name: str | None = None


class Reference(Model):
    type: OptionalNullable[Literal["reference"]] = UNSET
    id: str | None = None


Item: TypeAlias = Annotated[
    User | Assistant | Call | Reference,
    By(
        "type",
        ("User", "message"),
        ("Assistant", "message"),
        ("Call", "call"),
        ("Reference", "reference"),
    ),
]
