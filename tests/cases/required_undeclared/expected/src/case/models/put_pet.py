"""Models of the operation putPet."""

from typing import Any

from ..types import Model


class PutPetRequestBody(Model):
    name: str
    ghost: Any
