"""Models that no operation uses."""

from ..types import Model


class Part(Model):
    c: str | None = None
