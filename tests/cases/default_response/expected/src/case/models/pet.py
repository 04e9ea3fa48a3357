"""Models of the operations getAlone and getBeside."""

from ..types import Model


class Pet(Model):
    name: str | None = None


class Error(Model):
    message: str
