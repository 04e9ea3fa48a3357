"""Models that no operation uses."""

from ..types import Model


class Pet(Model):
    name: str | None = None
