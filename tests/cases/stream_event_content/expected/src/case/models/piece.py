"""Models of the operations answer and mixed."""

from typing import Literal

from ..types import Model


class Piece(Model):
    text: str


class AnswerResponseEventPiece(Model):
    event: Literal["piece"]
    id: str | None = None
    data: Piece


class AnswerResponseEventWholeData(Model):
    pieces: list[Piece]


class AnswerResponseEventWhole(Model):
    event: Literal["whole"]
    id: str | None = None
    data: AnswerResponseEventWholeData


class MixedResponseEventText(Model):
    event: Literal["text"]
    data: str


class MixedResponseEventPiece(Model):
    event: Literal["piece"]
    data: Piece
