"""Whether two JSON values say the same: numbers as numbers, moments as moments."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError

MOMENT: TypeAdapter[Any] = TypeAdapter(datetime)


def difference(left: Any, right: Any, at: str = "") -> str:
    """Where two values differ first and how; empty where they are the same."""
    if isinstance(left, dict) and isinstance(right, dict):
        if left.keys() != right.keys():
            return f"{at}: keys {sorted(left)} are {sorted(right)}"
        pairs = [(f"{at}.{key}", left[key], right[key]) for key in left]
    elif isinstance(left, list) and isinstance(right, list):
        if len(left) != len(right):
            return f"{at}: {len(left)} items are {len(right)}"
        pairs = [(f"{at}[{i}]", *each) for i, each in enumerate(zip(left, right))]
    else:
        return "" if _equal(left, right) else f"{at}: {left!r} is {right!r}"
    return next(
        (found for path, a, b in pairs if (found := difference(a, b, path))), ""
    )


def _equal(left: Any, right: Any) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, str) and isinstance(right, str):
        return left == right or _moment(left) == _moment(right) is not None
    return type(left) is type(right) and left == right or _numbers(left, right)


def _numbers(left: Any, right: Any) -> bool:
    numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
    return numbers and left == right


def _moment(text: str) -> datetime | None:
    """A text of RFC 3339, which says one moment in several ways."""
    if len(text) < 20 or text[10] not in "Tt":
        return None
    try:
        found: datetime = MOMENT.validate_python(text)
        return found
    except ValidationError:
        return None
