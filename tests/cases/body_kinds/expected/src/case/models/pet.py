"""Models of the operations putList and putUnion."""

from ..types import Model


class Pet(Model):
    name: str
