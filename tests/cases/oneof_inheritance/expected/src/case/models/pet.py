"""Model Pet and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By, Model, Wire
from .cat import Cat
from .dog import Dog


class Pet(Model):
    pet_type: Annotated[str, Wire("petType")]
    name: str | None = None


AnyPet: TypeAlias = Annotated[
    Cat | Dog | Pet, By("petType", ("kitty",), ("Dog",), (), default=2)
]
