"""Models of the operation getReport."""

from ..types import Model


class Problem(Model):
    message: str | None = None
