"""Models of the operation get_v2_pets."""

from ..types import Model


class Species(Model):
    name: str | None = None


class Pet(Model):
    kind: Species | None = None
