"""Models of the operations of `models`."""

from ..types import Model


class Pet(Model):
    name: str | None = None
