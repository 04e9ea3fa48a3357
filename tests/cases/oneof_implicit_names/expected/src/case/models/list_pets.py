"""Models of the operation listPets."""

from ..types import Model


class Cat(Model):
    type: str
    lives: int | None = None


class Dog(Model):
    type: str
    tricks: int | None = None
