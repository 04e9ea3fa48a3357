"""Models of the operation getStyles."""

from ..types import Model


class Filter(Model):
    min: int | None = None
    tags: list[str] | None = None
