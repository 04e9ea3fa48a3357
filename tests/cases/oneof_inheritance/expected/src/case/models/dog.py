"""Model Dog and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from ..types import Model, Wire


class Dog(Model):
    pet_type: Annotated[str, Wire("petType")]
    name: str | None = None
    bark: str
