"""Models of the operation putNull."""

from __future__ import annotations

from ..types import Model


class PutNullRequestBody(Model):
    a: str | None = None
