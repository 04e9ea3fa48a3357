"""Models of the operation getEvent."""

import datetime as dt
from typing import Literal, TypeAlias

from ..types import Model


class Created(Model):
    """Something that happened"""

    at: dt.datetime
    type: Literal["created"] | None = None
    by: str


class Deleted(Model):
    """Something that happened"""

    at: dt.datetime
    type: Literal["deleted"] | None = None
    reason: str | None = None


Event: TypeAlias = Created | Deleted
"""Something that happened"""
