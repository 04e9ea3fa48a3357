"""Models of the operation getTag."""

from ..types import Model


class Tag(Model):
    id: int | None = None
