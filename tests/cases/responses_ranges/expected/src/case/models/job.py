"""Models of the operations getAny and startJob."""

from ..types import Model


class Result(Model):
    value: int


class Job(Model):
    id: str


class Fault(Model):
    reason: str | None = None
