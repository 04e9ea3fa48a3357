"""Models of the operations listPets and putPet."""

from ..types import Model


class Pet(Model):
    name: str | None = None
    home: str | None = None


class PutPetRequestBody(Model):
    name: str | None = None
