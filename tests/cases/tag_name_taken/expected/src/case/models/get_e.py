"""Models of the operation getE."""

from ..types import Model


class Pet(Model):
    name: str | None = None
