"""Models of the operations getMaybe and putThing."""

from ..types import Model


class Maybe(Model):
    a: str | None = None
