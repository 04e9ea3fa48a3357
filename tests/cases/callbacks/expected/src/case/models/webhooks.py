"""Models of the operations of `webhooks`."""

from ..types import Model


class FailedPostRequestBody(Model):
    error: str | None = None


class JobDone(Model):
    id: str
