"""Models of the operation getStyles."""

from ..types import Model


class Point(Model):
    x: int | None = None
    y: int | None = None
