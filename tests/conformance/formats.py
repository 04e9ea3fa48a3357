"""What a value of JSON is in Python, by the format that its schema names."""

import base64
import datetime as dt
import re
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from conformance.schemas import Node

_DURATION = re.compile(
    r"P(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>[\d.]+)S)?)?"
)


def _duration(text: str) -> dt.timedelta:
    """An ISO 8601 duration of days and smaller units."""
    found = _DURATION.fullmatch(text)
    assert found is not None, f"{text} is no duration"
    return dt.timedelta(**{k: float(v) for k, v in found.groupdict().items() if v})


def _from_base64(text: str) -> bytes:
    return base64.b64decode(text)


def _from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _split(delimiter: str) -> Callable[[str], list[str]]:
    return lambda text: text.split(delimiter)


_TEXTS: Mapping[str, Callable[[str], Any]] = {
    "date-time": dt.datetime.fromisoformat,
    "http-date": parsedate_to_datetime,
    "date": dt.date.fromisoformat,
    "time": dt.time.fromisoformat,
    "duration": _duration,
    "byte": _from_base64,
    "base64": _from_base64,
    "base64url": _from_base64url,
    "ArrayEncoding.commaDelimited": _split(","),
    "ArrayEncoding.spaceDelimited": _split(" "),
    "ArrayEncoding.pipeDelimited": _split("|"),
    "ArrayEncoding.newlineDelimited": _split("\n"),
}

_NUMBERS: Mapping[str, Callable[[float], Any]] = {
    "unixtime": lambda value: dt.datetime.fromtimestamp(value, dt.timezone.utc),
    "seconds": lambda value: dt.timedelta(seconds=value),
    "milliseconds": lambda value: dt.timedelta(milliseconds=value),
}


def scalar(schema: Node, value: Any) -> Any:
    """The Python value of a text or number; as it is where its format says nothing."""
    format_ = schema.get("contentEncoding") or schema.get("format", "")
    if isinstance(value, str) and format_ in _TEXTS:
        return _TEXTS[format_](value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and format_ in _NUMBERS:
        return _NUMBERS[format_](value)
    return value
