"""Models of the operation putPet."""

from __future__ import annotations

from ..types import Model


class PutPetRequestBody(Model):
    name: str | None = None
