"""Values that travel as text or numbers and are something better in Python."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Callable
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

if TYPE_CHECKING:
    from pydantic_core import CoreSchema


class _Format:
    """In `Annotated`: how pydantic reads a value, and writes it again."""

    def __init__(self, read: Callable[[Any], Any], write: Callable[[Any], Any]) -> None:
        self._read = read
        self._write = write

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            self._read,
            serialization=core_schema.plain_serializer_function_ser_schema(self._write),
        )


def _decoder(alternatives: bytes | None) -> Callable[[Any], bytes]:
    def decode(value: Any) -> bytes:
        if isinstance(value, bytes | bytearray | memoryview):
            return bytes(value)
        if not isinstance(value, str):
            raise ValueError("not bytes, nor their text in Base64")
        return base64.b64decode(value + "=" * (-len(value) % 4), alternatives)

    return decode


def _to_base64(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _to_base64url(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def _from_unix(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("not a time, nor its Unix seconds")
    return dt.datetime.fromtimestamp(value, dt.timezone.utc)


def _to_unix(value: dt.datetime) -> int | float:
    seconds = value.timestamp()
    return int(seconds) if seconds.is_integer() else seconds


def _from_http(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str):
        raise ValueError("not a time, nor its text as HTTP has it")
    return parsedate_to_datetime(value)


def _to_http(value: dt.datetime) -> str:
    aware = value if value.tzinfo else value.replace(tzinfo=dt.timezone.utc)
    return format_datetime(aware.astimezone(dt.timezone.utc), usegmt=True)


Base64: TypeAlias = Annotated[bytes, _Format(_decoder(None), _to_base64)]
"""Bytes that travel in Base64 (RFC 4648, 4)."""

Base64Url: TypeAlias = Annotated[bytes, _Format(_decoder(b"-_"), _to_base64url)]
"""Bytes that travel in the alphabet for URLs, without padding (RFC 4648, 5)."""

UnixTime: TypeAlias = Annotated[dt.datetime, _Format(_from_unix, _to_unix)]
"""A time that travels as seconds since 1970."""

HttpDate: TypeAlias = Annotated[dt.datetime, _Format(_from_http, _to_http)]
"""A time that travels as HTTP headers have it (RFC 9110, 5.6.7)."""
