"""Model Leaf and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Leaf(Model):
    text: str | None = None
