"""Parsers of what the API sends to you: `webhooks.name.parse(body)` checks a payload and returns a typed value."""

from __future__ import annotations

from . import models
from ._runtime.client.webhook import Webhook

__all__ = ["start_job_on_done", "start_job_on_fail"]

start_job_on_done: Webhook[models.JobDone] = Webhook(
    "startJob onDone", lambda: models.JobDone
)
"""Callback of `startJob`."""
start_job_on_fail: Webhook[models.FailedPostRequestBody] = Webhook(
    "startJob onFail", lambda: models.FailedPostRequestBody
)
"""Callback of `startJob`."""


def __dir__() -> list[str]:
    """The parsers, without what this module imports."""
    return __all__
