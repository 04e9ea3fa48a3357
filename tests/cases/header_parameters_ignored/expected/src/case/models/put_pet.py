"""Models of the operation putPet."""

from ..types import Model


class PutPetRequestBody(Model):
    name: str | None = None
