"""Models of the operation sendItem."""

from typing import Annotated, Literal, TypeAlias

from ..types import By, Model


class EasyMessage(Model):
    type: Literal["message"]
    text: str


class Message(Model):
    type: Literal["message"]
    id: str


class Call(Model):
    type: Literal["call"]


class Reference(Model):
    type: Literal["reference"]


InputItem: TypeAlias = Annotated[
    EasyMessage | Message | Call | Reference,
    By(
        "type",
        ("EasyMessage", "message"),
        ("message", "Message"),
        ("call", "Call"),
        ("Reference", "reference"),
    ),
]
