"""Models of the operation putPet."""

from __future__ import annotations

from typing import Any

from ..types import Model


class PutPetRequestBody(Model):
    name: str
    ghost: Any
