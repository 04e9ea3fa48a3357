"""Dicts in place of models of the operation putLimits."""

from collections.abc import Sequence

from typing_extensions import TypedDict

from .. import models


class PutLimitsRetryDict(TypedDict, total=False):
    count: int | None
    codes: Sequence[int] | None


class PutLimitsInnerDict(TypedDict, total=False):
    retry: "PutLimitsRetry | None"


class PutLimitsOtherRetryDict(TypedDict, total=False):
    count: str | None


class PutLimitsOtherDict(TypedDict, total=False):
    retry: "PutLimitsOtherRetry | None"


PutLimitsRetry = models.PutLimitsRetry | PutLimitsRetryDict
PutLimitsInner = models.PutLimitsInner | PutLimitsInnerDict
PutLimitsOtherRetry = models.PutLimitsOtherRetry | PutLimitsOtherRetryDict
PutLimitsOther = models.PutLimitsOther | PutLimitsOtherDict
