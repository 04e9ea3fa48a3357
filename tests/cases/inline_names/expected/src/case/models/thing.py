"""Model Thing and what belongs to it."""

from __future__ import annotations

from ..types import Model


class ThingParts(Model):
    g: str | None = None


class Thing(Model):
    parts: list[ThingParts] | None = None
