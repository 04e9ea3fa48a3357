"""Models of the operation putNull."""

from ..types import Model


class PutNullRequestBody(Model):
    a: str | None = None
