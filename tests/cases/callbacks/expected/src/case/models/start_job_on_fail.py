"""Models of the webhook startJob onFail."""

from ..types import Model


class FailedPostRequestBody(Model):
    error: str | None = None
