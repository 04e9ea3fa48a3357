"""Model Piece and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Piece(Model):
    text: str
