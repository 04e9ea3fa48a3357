"""Models of the operation getThings."""

import datetime as dt

from ..types import Model


class GetThingsResponseBody(Model):
    created: dt.datetime | None = None
    updated: str | None = None
    at: int | None = None
    seconds: float | None = None
    epoch: dt.datetime | None = None
    day: dt.date = dt.date(2025, 6, 30)
    tries: int = 86400000
