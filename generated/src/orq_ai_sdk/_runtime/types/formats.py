"""Formats: strings and numbers on the wire that are richer values in Python.

pydantic knows dates, times, UUIDs and decimals. The types of this module add formats that it does not know, or
validates too leniently. Each is an `Annotated` type whose values are encoded and decoded by two functions.
"""

from __future__ import annotations

import base64
import datetime as dt
import re
from collections.abc import Callable, Sequence
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from .core_schema import STRING_CLASS, Schema

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


NUMERIC = "numeric"
"""The key of a core schema's metadata that is set if the value is a number on the wire."""


class Format:
    """In `Annotated`: how pydantic decodes and encodes a value.

    Args:
        decode: returns the Python value of a JSON value, and a Python value as it is.
            Raises `ValueError`, `TypeError`, `OverflowError` or `OSError` for anything else.
        encode: returns the JSON value of a Python value.
        expected: what `decode` takes, for messages: "a duration".
        json_schema: describes the JSON value.
    """

    def __init__(
        self,
        decode: Callable[[Any], Any],
        encode: Callable[[Any], Any],
        expected: str,
        json_schema: JsonSchemaValue,
    ) -> None:
        self._decode = decode
        self._encode = encode
        self._expected = expected
        self._json_schema = json_schema

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        schema: Any = self.core_schema()
        core: CoreSchema = schema
        return core

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(self._json_schema)

    def core_schema(self) -> Schema:
        """The core schema of the values."""
        from pydantic_core import core_schema

        schema = core_schema.no_info_plain_validator_function(
            self._validate,
            metadata={NUMERIC: True} if self._json_schema["type"] == "number" else {},
            serialization=core_schema.plain_serializer_function_ser_schema(
                self._serialize
            ),
        )
        return dict(schema)

    def _serialize(self, value: Any) -> Any:
        # A string that a response had in place of the value is sent back as it came.
        return value if isinstance(value, str) else self._encode(value)

    def _validate(self, value: Any) -> Any:
        from pydantic_core import PydanticCustomError

        try:
            return self._decode(value)
        except (ValueError, TypeError, OverflowError, OSError) as error:
            context = {"expected_value": self._expected}
            raise PydanticCustomError(
                "format_type", "not {expected_value}", context
            ) from error


_STANDARD_ALPHABET = str.maketrans("-_", "+/")


def _decode_base64(value: Any) -> bytes:
    """Bytes of a string in either alphabet, with or without padding and line breaks."""
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    if not isinstance(value, str):
        raise TypeError
    digits = "".join(value.split()).translate(_STANDARD_ALPHABET).rstrip("=")
    return base64.b64decode(digits + "=" * (-len(digits) % 4), validate=True)


def _encode_base64(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _encode_base64url(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def _decode_unix_time(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    return dt.datetime.fromtimestamp(_check_number(value), dt.timezone.utc)


def _encode_unix_time(value: dt.datetime) -> int | float:
    seconds = _with_time_zone(value).timestamp()
    return int(seconds) if seconds.is_integer() else seconds


def _decode_http_date(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str):
        raise TypeError
    return parsedate_to_datetime(value)


def _encode_http_date(value: dt.datetime) -> str:
    return format_datetime(
        _with_time_zone(value).astimezone(dt.timezone.utc), usegmt=True
    )


def _with_time_zone(value: dt.datetime) -> dt.datetime:
    """The time itself; one without a time zone is in UTC."""
    return value if value.tzinfo else value.replace(tzinfo=dt.timezone.utc)


def _check_number(value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return value


_NUMBER = r"\d+(?:[.,]\d+)?"
_YEARS_AND_MONTHS = rf"((?:{_NUMBER}Y)?(?:{_NUMBER}M)?)"
_WEEKS_AND_DAYS = rf"(?:({_NUMBER})W)?(?:({_NUMBER})D)?"
_TIME = rf"(?:T(?=\d)(?:({_NUMBER})H)?(?:({_NUMBER})M)?(?:({_NUMBER})S)?)?"
_DURATION = rf"([-+]?)P(?=[\dT]){_YEARS_AND_MONTHS}{_WEEKS_AND_DAYS}{_TIME}"
_UNITS = ("weeks", "days", "hours", "minutes", "seconds")


def _decode_duration(value: Any) -> dt.timedelta | str:
    """A duration; a string with years or months stays a string, since their length varies."""
    if isinstance(value, dt.timedelta):
        return value
    match = re.fullmatch(_DURATION, value, re.ASCII)
    if match is None:
        raise ValueError
    sign, years_and_months, *amounts = match.groups()
    if years_and_months:
        return match[0]
    by_unit = {
        unit: float(amount.replace(",", "."))
        for unit, amount in zip(_UNITS, amounts)
        if amount
    }
    duration = dt.timedelta(**by_unit)
    return -duration if sign == "-" else duration


def _encode_duration(value: dt.timedelta) -> str:
    from pydantic_core import to_jsonable_python

    encoded: str = to_jsonable_python(value)
    return encoded


DURATION = Format(
    _decode_duration,
    _encode_duration,
    "a duration",
    {"type": "string", "format": "duration"},
)
"""Replaces the schema of `timedelta` (RFC 3339, appendix A), because pydantic also takes numbers."""


def replace_format(schema: Schema) -> Schema:
    """Replace pydantic's core schema of a class that it decodes too freely.

    These are `timedelta` and the classes whose strings are their constructor's argument, such as
    `IPv4Address`: pydantic reads 1 as one second, and as 0.0.0.1. Another schema is returned as it is.
    """
    if schema["type"] == "timedelta":
        return DURATION.core_schema()
    if schema["type"] == STRING_CLASS:
        return _string_class(schema["strict_schema"]["python_schema"]["cls"])
    return schema


def _string_class(cls: type[Any]) -> Schema:
    def decode(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise TypeError
        return cls(value)

    article = "an" if cls.__name__[0] in "AEIOU" else "a"
    expected = f"{article} {cls.__name__}"
    return Format(decode, str, expected, {"type": "string"}).core_schema()


def _number_of(unit: dt.timedelta, plural: str) -> Format:
    """The format of durations that are a number of units, such as seconds."""

    def decode(value: Any) -> dt.timedelta:
        return value if isinstance(value, dt.timedelta) else _check_number(value) * unit

    def encode(value: dt.timedelta) -> int | float:
        number = value / unit
        return int(number) if number.is_integer() else number

    expected = f"a timedelta or a number of {plural}"
    return Format(decode, encode, expected, {"type": "number"})


def _delimited(delimiter: str, plural: str) -> Format:
    """The format of lists of strings that are joined by a delimiter."""

    def decode(value: Any) -> list[str]:
        if isinstance(value, str):
            return value.split(delimiter) if value else []
        if not isinstance(value, Sequence):
            raise TypeError
        if not all(isinstance(item, str) and delimiter not in item for item in value):
            raise ValueError
        return list(value)

    expected = f"a list of strings without {plural}"
    return Format(decode, delimiter.join, expected, {"type": "string"})


Base64: TypeAlias = Annotated[
    bytes,
    Format(
        _decode_base64,
        _encode_base64,
        "bytes or a Base64 string",
        {"type": "string", "contentEncoding": "base64"},
    ),
]
"""Bytes that are a Base64 string on the wire (RFC 4648, 4)."""

Base64Url: TypeAlias = Annotated[
    bytes,
    Format(
        _decode_base64,
        _encode_base64url,
        "bytes or a Base64 string",
        {"type": "string", "contentEncoding": "base64url"},
    ),
]
"""Bytes that are a string in the alphabet for URLs on the wire, without padding (RFC 4648, 5)."""

UnixTime: TypeAlias = Annotated[
    dt.datetime,
    Format(
        _decode_unix_time,
        _encode_unix_time,
        "a datetime or a number of seconds since 1970",
        {"type": "number", "format": "unix-time"},
    ),
]
"""A time that is a number of seconds since 1970 on the wire."""

HttpDate: TypeAlias = Annotated[
    dt.datetime,
    Format(
        _decode_http_date,
        _encode_http_date,
        "a datetime or an HTTP date",
        {"type": "string", "format": "http-date"},
    ),
]
"""A time that is an HTTP date on the wire (RFC 9110, 5.6.7)."""

Seconds: TypeAlias = Annotated[
    dt.timedelta, _number_of(dt.timedelta(seconds=1), "seconds")
]
"""A duration that is a number of seconds on the wire, an integer if it can be."""

Milliseconds: TypeAlias = Annotated[
    dt.timedelta, _number_of(dt.timedelta(milliseconds=1), "milliseconds")
]
"""A duration that is a number of milliseconds on the wire, an integer if it can be."""

CommaDelimited: TypeAlias = Annotated[list[str], _delimited(",", "commas")]
"""A list that is one string on the wire, with commas between its items."""

SpaceDelimited: TypeAlias = Annotated[list[str], _delimited(" ", "spaces")]
"""A list that is one string on the wire, with spaces between its items."""

PipeDelimited: TypeAlias = Annotated[list[str], _delimited("|", "pipes")]
"""A list that is one string on the wire, with pipes between its items."""

NewlineDelimited: TypeAlias = Annotated[list[str], _delimited("\n", "line breaks")]
"""A list that is one string on the wire, with an item on each line."""
