"""Models of the operation addPet."""

from ..types import Model


class AddPetRequestBody(Model):
    name: str


class AddPetResponseBody(Model):
    id: int | None = None


class Error(Model):
    message: str
    kind: str | None = None
