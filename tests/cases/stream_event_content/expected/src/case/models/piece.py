"""Models of the operations answer and mixed."""

from ..types import Model


class Piece(Model):
    text: str
