"""Models of the operations getTag and putPet."""

from typing import Annotated

from ..types import Model, Xml


class Pet(Model):
    __xml__ = Xml("pet")
    id: Annotated[int | None, Xml(attribute=True)] = None


class Fault(Model):
    reason: str | None = None


class Tag(Model):
    id: int | None = None
