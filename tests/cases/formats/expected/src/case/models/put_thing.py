"""Models of the operation putThing."""

import datetime as dt
from decimal import Decimal
from uuid import UUID

from ..types import (
    Base64,
    Base64Url,
    CommaDelimited,
    Milliseconds,
    Model,
    NewlineDelimited,
    PipeDelimited,
    Seconds,
    SpaceDelimited,
    UnixTime,
)


class Thing(Model):
    date: dt.date | None = None
    date_time: dt.datetime | None = None
    time: dt.time | None = None
    duration: dt.timedelta | None = None
    uuid: UUID | None = None
    uri: str | None = None
    byte: Base64 | None = None
    binary: str | None = None
    base64url: Base64Url | None = None
    decimal: Decimal | None = None
    int64: int | None = None
    int32: int | None = None
    double: float | None = None
    unix_time: UnixTime | None = None
    seconds: Seconds | None = None
    milliseconds: Milliseconds | None = None
    commas: CommaDelimited | None = None
    spaces: SpaceDelimited | None = None
    pipes: PipeDelimited | None = None
    lines: NewlineDelimited | None = None
    email: str | None = None
    unknown: str | None = None
    encoded: Base64 | None = None
    dates: list[dt.date] | None = None
