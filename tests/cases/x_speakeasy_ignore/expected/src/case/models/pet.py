"""Models of the operations listPets and putPet."""

from ..types import Model


class PutPetRequestBody(Model):
    name: str | None = None


class Pet(Model):
    name: str | None = None
    home: str | None = None
