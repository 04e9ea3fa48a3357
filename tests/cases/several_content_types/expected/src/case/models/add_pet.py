"""Models of the operation addPet."""

from ..types import Model


class Pet(Model):
    name: str
    age: int | None = None
