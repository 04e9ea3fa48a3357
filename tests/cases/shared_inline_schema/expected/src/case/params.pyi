from collections.abc import Sequence
from typing import TypeAlias, TypedDict

from . import models

class PutLimitsRetryDict(TypedDict, total=False):
    count: int | None
    codes: Sequence[int] | None

class PutLimitsInnerDict(TypedDict, total=False):
    retry: PutLimitsRetry | None

class PutLimitsOtherRetryDict(TypedDict, total=False):
    count: str | None

class PutLimitsOtherDict(TypedDict, total=False):
    retry: PutLimitsOtherRetry | None

PutLimitsRetry: TypeAlias = models.PutLimitsRetry | PutLimitsRetryDict
PutLimitsInner: TypeAlias = models.PutLimitsInner | PutLimitsInnerDict
PutLimitsOtherRetry: TypeAlias = models.PutLimitsOtherRetry | PutLimitsOtherRetryDict
PutLimitsOther: TypeAlias = models.PutLimitsOther | PutLimitsOtherDict
