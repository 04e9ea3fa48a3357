"""Values that travel as text or numbers and are something better in Python."""

from __future__ import annotations

import base64
import datetime as dt
import re
from collections.abc import Callable, Sequence
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

if TYPE_CHECKING:
    from pydantic_core import CoreSchema


_STANDARD = str.maketrans("-_", "+/")


NUMERIC = "numeric"
"""Where the metadata of a schema say that the value travels as a number."""


class _Format:
    """In `Annotated`: how pydantic reads a value, and writes it again."""

    def __init__(
        self,
        read: Callable[[Any], Any],
        write: Callable[[Any], Any],
        what: str,
        numeric: bool = False,
    ) -> None:
        self._read = read
        self._write = write
        self._what = what
        self._metadata = {NUMERIC: True} if numeric else {}

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return self.schema()

    def schema(self) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            self._checked,
            metadata=self._metadata,
            serialization=core_schema.plain_serializer_function_ser_schema(
                self._written
            ),
        )

    def _written(self, value: Any) -> Any:
        """What goes over the wire; a response's text that was no such value goes as it came."""
        return value if isinstance(value, str) else self._write(value)

    def _checked(self, value: Any) -> Any:
        from pydantic_core import PydanticCustomError

        try:
            return self._read(value)
        except (ValueError, TypeError, OverflowError, OSError) as error:
            context = {"what": self._what}
            raise PydanticCustomError("format_type", "not {what}", context) from error


def _from_base64(value: Any) -> bytes:
    """Of either alphabet, with or without padding and line breaks."""
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    if not isinstance(value, str):
        raise TypeError
    text = "".join(value.split()).translate(_STANDARD).rstrip("=")
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)


def _to_base64(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _to_base64url(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def _from_unix(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return dt.datetime.fromtimestamp(value, dt.timezone.utc)


def _to_unix(value: dt.datetime) -> int | float:
    seconds = _aware(value).timestamp()
    return int(seconds) if seconds.is_integer() else seconds


def _from_http(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str):
        raise TypeError
    return parsedate_to_datetime(value)


def _to_http(value: dt.datetime) -> str:
    return format_datetime(_aware(value).astimezone(dt.timezone.utc), usegmt=True)


_N = r"\d+(?:[.,]\d+)?"
_CALENDAR = rf"((?:{_N}Y)?(?:{_N}M)?)"
_DATE = rf"(?:({_N})W)?(?:({_N})D)?"
_TIME = rf"(?:T(?=\d)(?:({_N})H)?(?:({_N})M)?(?:({_N})S)?)?"
_DURATION = rf"([-+]?)P(?=[\dT]){_CALENDAR}{_DATE}{_TIME}"
_UNITS = ("weeks", "days", "hours", "minutes", "seconds")


def _from_iso(value: Any) -> dt.timedelta | str:
    """Years and months have no length of their own: with them it stays a text."""
    if isinstance(value, dt.timedelta):
        return value
    found = re.fullmatch(_DURATION, value, re.ASCII)
    if found is None:
        raise ValueError
    sign, calendar, *amounts = found.groups()
    if calendar:
        return found[0]
    given = {
        unit: float(amount.replace(",", "."))
        for unit, amount in zip(_UNITS, amounts)
        if amount
    }
    duration = dt.timedelta(**given)
    return -duration if sign == "-" else duration


def _to_iso(value: dt.timedelta) -> str:
    from pydantic_core import to_jsonable_python

    text: str = to_jsonable_python(value)
    return text


def _from_number_of(unit: dt.timedelta) -> Callable[[Any], dt.timedelta]:
    def read(value: Any) -> dt.timedelta:
        if isinstance(value, dt.timedelta):
            return value
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError
        return value * unit

    return read


def _to_number_of(unit: dt.timedelta) -> Callable[[dt.timedelta], int | float]:
    def write(value: dt.timedelta) -> int | float:
        number = value / unit
        return int(number) if number.is_integer() else number

    return write


def _split_at(delimiter: str) -> Callable[[Any], list[str]]:
    def read(value: Any) -> list[str]:
        if isinstance(value, str):
            return value.split(delimiter) if value else []
        if not isinstance(value, Sequence):
            raise TypeError
        if not all(isinstance(each, str) and delimiter not in each for each in value):
            raise ValueError
        return list(value)

    return read


def _aware(value: dt.datetime) -> dt.datetime:
    """A time without a zone is one of UTC."""
    return value if value.tzinfo else value.replace(tzinfo=dt.timezone.utc)


_BYTES = "bytes, nor their text in Base64"

Base64: TypeAlias = Annotated[bytes, _Format(_from_base64, _to_base64, _BYTES)]
"""Bytes that travel in Base64 (RFC 4648, 4)."""

Base64Url: TypeAlias = Annotated[bytes, _Format(_from_base64, _to_base64url, _BYTES)]
"""Bytes that travel in the alphabet for URLs, without padding (RFC 4648, 5)."""

UnixTime: TypeAlias = Annotated[
    dt.datetime, _Format(_from_unix, _to_unix, "a time, nor its Unix seconds", True)
]
"""A time that travels as seconds since 1970."""

HttpDate: TypeAlias = Annotated[
    dt.datetime, _Format(_from_http, _to_http, "a time, nor its text as HTTP has it")
]
"""A time that travels as HTTP headers have it (RFC 9110, 5.6.7)."""

DURATION = _Format(_from_iso, _to_iso, "a duration")
"""What `timedelta` is on the wire (RFC 3339, appendix A)."""


STRING_CLASS = "lax-or-strict"
"""The type of pydantic's schema for a class of the standard library that it reads from a string."""


def string_class_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of such a class (`IPv4Address`) that takes instances and their strings only.

    Pydantic's own takes numbers, too: 1 is the address 0.0.0.1.
    """
    cls: type[Any] = schema["strict_schema"]["python_schema"]["cls"]

    def read(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise TypeError
        return cls(value)

    article = "an" if cls.__name__[0] in "AEIOU" else "a"
    return dict(_Format(read, str, f"{article} {cls.__name__}").schema())


def _amounts(unit: dt.timedelta, name: str) -> _Format:
    what = f"a duration, nor a number of {name}"
    return _Format(_from_number_of(unit), _to_number_of(unit), what, True)


Seconds: TypeAlias = Annotated[
    dt.timedelta, _amounts(dt.timedelta(seconds=1), "seconds")
]
"""A duration that travels as a number of seconds, whole where it is."""

Milliseconds: TypeAlias = Annotated[
    dt.timedelta, _amounts(dt.timedelta(milliseconds=1), "milliseconds")
]
"""A duration that travels as a number of milliseconds, whole where it is."""


def _texts(delimiter: str, name: str) -> _Format:
    what = f"a list of texts without {name}"
    return _Format(_split_at(delimiter), delimiter.join, what)


CommaDelimited: TypeAlias = Annotated[list[str], _texts(",", "commas")]
"""A list that travels as one text, with commas between its items."""

SpaceDelimited: TypeAlias = Annotated[list[str], _texts(" ", "spaces")]
"""A list that travels as one text, with spaces between its items."""

PipeDelimited: TypeAlias = Annotated[list[str], _texts("|", "pipes")]
"""A list that travels as one text, with pipes between its items."""

NewlineDelimited: TypeAlias = Annotated[list[str], _texts("\n", "line breaks")]
"""A list that travels as one text, an item on each line."""
