"""Models of the operations getAny and startJob."""

from ..types import Model


class Job(Model):
    id: str
