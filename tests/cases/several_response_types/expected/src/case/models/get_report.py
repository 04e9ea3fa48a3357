"""Models of the operation getReport."""

from ..types import Model


class Report(Model):
    rows: int | None = None
