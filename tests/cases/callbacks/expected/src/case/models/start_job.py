"""Models of the operation startJob."""

from ..types import Model


class StartJobRequestBody(Model):
    notify: str
