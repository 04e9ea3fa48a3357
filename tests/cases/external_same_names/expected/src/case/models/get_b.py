"""Models of the operation getB."""

from ..types import Model


class BStatus(Model):
    b: str | None = None
