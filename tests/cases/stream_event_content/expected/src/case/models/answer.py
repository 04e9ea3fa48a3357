"""Models of the operation answer."""

from typing import Literal

from ..types import Model
from .piece import Piece


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
