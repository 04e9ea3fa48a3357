"""Model Answer and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Answer(Model):
    text: str
