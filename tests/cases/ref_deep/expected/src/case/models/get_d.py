"""Models of the operation getD."""

from ..types import Model


class OuterInner(Model):
    z: int | None = None
