"""Models of the operation putPet."""

from ..types import Model


class Pet(Model):
    name: str | None = None
    age: int | None = None
