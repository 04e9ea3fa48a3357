"""Models of the webhooks startJob onDone and startJob onFail."""

from ..types import Model


class JobDone(Model):
    id: str


class FailedPostRequestBody(Model):
    error: str | None = None
