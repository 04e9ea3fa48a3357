"""Model Card and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Card(Model):
    kind: Literal["card"]
    number: str
