"""Models of the operations of `stream`."""

from typing import Literal

from ..types import Model


class ChatRequestBody(Model):
    text: str
    stream: bool | None = None


class Answer(Model):
    text: str


class Start(Model):
    type: Literal["start"]


class Delta(Model):
    type: Literal["delta"]
    text: str
