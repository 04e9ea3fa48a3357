from collections.abc import Sequence
from typing import TypedDict

from . import models as m

class PutLimitsRetryDict(TypedDict, total=False):
    count: int | None
    codes: Sequence[int] | None

class PutLimitsInnerDict(TypedDict, total=False):
    retry: PutLimitsRetry | None

class PutLimitsOtherRetryDict(TypedDict, total=False):
    count: str | None

class PutLimitsOtherDict(TypedDict, total=False):
    retry: PutLimitsOtherRetry | None

PutLimitsRetry = m.PutLimitsRetry | PutLimitsRetryDict
PutLimitsInner = m.PutLimitsInner | PutLimitsInnerDict
PutLimitsOtherRetry = m.PutLimitsOtherRetry | PutLimitsOtherRetryDict
PutLimitsOther = m.PutLimitsOther | PutLimitsOtherDict
