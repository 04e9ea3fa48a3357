"""Models of the operations getAny, getApp, getCase, getText and putPet."""

from ..types import Model


class Pet(Model):
    name: str | None = None
