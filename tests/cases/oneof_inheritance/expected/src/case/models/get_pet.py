"""Models of the operation getPet."""

from typing import Annotated, TypeAlias

from ..types import By, Model, Wire


class Cat(Model):
    pet_type: Annotated[str, Wire("petType")]
    name: str | None = None
    lives: int | None = None


class Dog(Model):
    pet_type: Annotated[str, Wire("petType")]
    name: str | None = None
    bark: str


class Pet(Model):
    pet_type: Annotated[str, Wire("petType")]
    name: str | None = None


AnyPet: TypeAlias = Annotated[
    Cat | Dog | Pet, By("petType", ("kitty",), ("Dog",), (), default=2)
]
