"""Model Thing and what belongs to it."""

from __future__ import annotations

from ..types import Model


class ThingParts(Model):
    n: int


class Thing(Model):
    id: int
    parts: list[ThingParts] | None = None
