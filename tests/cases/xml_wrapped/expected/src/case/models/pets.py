"""Models of the operations putLists and putPets."""

from typing import TypeAlias

from ..types import Model, Xml


class Pet(Model):
    __xml__ = Xml("pet")
    name: str | None = None


Pets: TypeAlias = list[Pet]
