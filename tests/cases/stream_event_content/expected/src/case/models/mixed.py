"""Models of the operation mixed."""

from typing import Literal

from ..types import Model
from .piece import Piece


class MixedResponseEventText(Model):
    event: Literal["text"]
    data: str


class MixedResponseEventPiece(Model):
    event: Literal["piece"]
    data: Piece
