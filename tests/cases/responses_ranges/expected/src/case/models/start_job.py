"""Models of the operation startJob."""

from ..types import Model


class Result(Model):
    value: int


class Fault(Model):
    reason: str | None = None
