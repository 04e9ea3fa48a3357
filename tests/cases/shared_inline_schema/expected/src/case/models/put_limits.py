"""Models of the operation putLimits."""

import datetime as dt

from ..types import Model


class PutLimitsRetry(Model):
    count: int | None = None
    codes: list[int] | None = None


class PutLimitsInner(Model):
    retry: PutLimitsRetry | None = None


class PutLimitsOtherRetry(Model):
    count: str | None = None


class PutLimitsOther(Model):
    retry: PutLimitsOtherRetry | None = None


class PutLimitsRequestBody(Model):
    retry: PutLimitsRetry | None = None
    inner: PutLimitsInner | None = None
    other: PutLimitsOther | None = None


class PutLimitsResponseBody(Model):
    retry: PutLimitsRetry | None = None
    since: dt.date | None = None
