"""Models of the operation addPet."""

from ..types import Model


class AddPetRequestBody(Model):
    name: str


class Error(Model):
    message: str
    kind: str | None = None


class AddPetResponseBody(Model):
    id: int | None = None
