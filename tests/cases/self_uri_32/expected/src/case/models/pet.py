"""Models of the operations addPet and listPets."""

from ..types import Model


class Pet(Model):
    name: str
    friend: "Pet | None" = None
