"""Models of the operation getC."""

from ..types import Model


class Status(Model):
    c: str | None = None
