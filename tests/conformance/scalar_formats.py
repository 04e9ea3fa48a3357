"""Converts a JSON string or number to the Python value of its format."""

import base64
import datetime as dt
import re
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from conformance.document import Node

_DURATION = re.compile(
    r"P(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>[\d.]+)S)?)?"
)


def _parse_duration(string: str) -> dt.timedelta:
    """An ISO 8601 duration of days and smaller units."""
    found = _DURATION.fullmatch(string)
    assert found is not None, f"{string} is not a duration"
    return dt.timedelta(**{k: float(v) for k, v in found.groupdict().items() if v})


def _decode_base64(string: str) -> bytes:
    return base64.b64decode(string)


def _decode_base64url(string: str) -> bytes:
    return base64.urlsafe_b64decode(string + "=" * (-len(string) % 4))


def _split_at(delimiter: str) -> Callable[[str], list[str]]:
    return lambda string: string.split(delimiter)


_STRING_FORMATS: Mapping[str, Callable[[str], Any]] = {
    "date-time": dt.datetime.fromisoformat,
    "http-date": parsedate_to_datetime,
    "date": dt.date.fromisoformat,
    "time": dt.time.fromisoformat,
    "duration": _parse_duration,
    "byte": _decode_base64,
    "base64": _decode_base64,
    "base64url": _decode_base64url,
    "ArrayEncoding.commaDelimited": _split_at(","),
    "ArrayEncoding.spaceDelimited": _split_at(" "),
    "ArrayEncoding.pipeDelimited": _split_at("|"),
    "ArrayEncoding.newlineDelimited": _split_at("\n"),
}

_NUMBER_FORMATS: Mapping[str, Callable[[float], Any]] = {
    "unixtime": lambda value: dt.datetime.fromtimestamp(value, dt.timezone.utc),
    "seconds": lambda value: dt.timedelta(seconds=value),
    "milliseconds": lambda value: dt.timedelta(milliseconds=value),
}


def parse_scalar(schema: Node, value: Any) -> Any:
    """The Python value of a string or number; unchanged if its format is not in the tables."""
    format_ = schema.get("contentEncoding") or schema.get("format", "")
    if isinstance(value, str) and format_ in _STRING_FORMATS:
        return _STRING_FORMATS[format_](value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and format_ in _NUMBER_FORMATS:
        return _NUMBER_FORMATS[format_](value)
    return value
