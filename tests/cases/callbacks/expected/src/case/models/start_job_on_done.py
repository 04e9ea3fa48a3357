"""Models of the webhook startJob onDone."""

from ..types import Model


class JobDone(Model):
    id: str
