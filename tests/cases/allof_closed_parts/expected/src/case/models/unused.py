"""Models that no operation uses."""

from ..types import Model


class Named(Model):
    name: str | None = None
