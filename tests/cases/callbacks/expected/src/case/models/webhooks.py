"""Models of the webhooks startJob onDone and startJob onFail."""

from ..types import Model


class FailedPostRequestBody(Model):
    error: str | None = None


class JobDone(Model):
    id: str
