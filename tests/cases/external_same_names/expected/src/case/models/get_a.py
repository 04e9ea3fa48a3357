"""Models of the operation getA."""

from ..types import Model


class AStatus(Model):
    a: str | None = None
