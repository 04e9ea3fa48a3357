"""Models of the operation startJob."""

from ..types import Model


class StartJobRequestBody(Model):
    name: str
    priority: int = 1
