"""Models that no operation uses."""

from ..types import Model


class ThingParts(Model):
    g: str | None = None


class Thing(Model):
    parts: list[ThingParts] | None = None
