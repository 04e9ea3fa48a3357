"""Model FailedPostRequestBody and what belongs to it."""

from __future__ import annotations

from ..types import Model


class FailedPostRequestBody(Model):
    error: str | None = None
