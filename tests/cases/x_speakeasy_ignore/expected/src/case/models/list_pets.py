"""Models of the operation listPets."""

from ..types import Model


class Pet(Model):
    name: str | None = None
    home: str | None = None
