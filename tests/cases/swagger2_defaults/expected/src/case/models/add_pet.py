"""Models of the operation addPet."""

from __future__ import annotations

from ..types import Model


class AddPetRequestBody(Model):
    name: str


class AddPetResponseBody(Model):
    id: int | None = None
