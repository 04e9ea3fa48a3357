"""Compares two JSON values: 1 equals 1.0, and two spellings of one RFC 3339 time are equal."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError

DATETIME: TypeAdapter[Any] = TypeAdapter(datetime)


def find_difference(left: Any, right: Any, at: str = "") -> str:
    """Describes the first difference of two values; an empty string if they are equal."""
    if isinstance(left, dict) and isinstance(right, dict):
        if left.keys() != right.keys():
            return f"{at}: keys {sorted(left)} became {sorted(right)}"
        pairs = [(f"{at}.{key}", left[key], right[key]) for key in left]
    elif isinstance(left, list) and isinstance(right, list):
        if len(left) != len(right):
            return f"{at}: {len(left)} items became {len(right)}"
        pairs = [(f"{at}[{i}]", *each) for i, each in enumerate(zip(left, right))]
    else:
        return (
            "" if _is_equal_scalar(left, right) else f"{at}: {left!r} became {right!r}"
        )
    return next(
        (found for path, a, b in pairs if (found := find_difference(a, b, path))), ""
    )


def _is_equal_scalar(left: Any, right: Any) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, str) and isinstance(right, str):
        return left == right or _parse_time(left) == _parse_time(right) is not None
    return type(left) is type(right) and left == right or _is_equal_number(left, right)


def _is_equal_number(left: Any, right: Any) -> bool:
    numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
    return numbers and left == right


def _parse_time(string: str) -> datetime | None:
    """The time that an RFC 3339 string gives; None for any other string."""
    if len(string) < 20 or string[10] not in "Tt":
        return None
    try:
        parsed: datetime = DATETIME.validate_python(string)
        return parsed
    except ValidationError:
        return None
