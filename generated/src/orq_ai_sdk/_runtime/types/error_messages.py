"""Messages for single errors of pydantic, in words of the caller: `'2' is not an integer`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

TAG_ERRORS = ("union_tag_invalid", "union_tag_not_found")
"""The types of errors about the discriminator of a tagged union."""

_NOUNS = {
    "string": "a string",
    "string_unicode": "valid Unicode",
    "bool": "a boolean",
    "int": "an integer",
    "float": "a number",
    "list": "a list",
    "tuple": "a list",
    "set": "a list",
    "dict": "an object",
    "mapping": "an object",
    "model": "an object",
    "model_attributes": "an object",
    "bytes": "bytes",
    "date": "a date",
    "date_from_datetime": "a date",
    "datetime": "a date and time",
    "datetime_from_date": "a date and time",
    "time": "a time",
    "time_delta": "a duration",
    "uuid": "a UUID",
    "decimal": "a decimal number",
    "url": "a URL",
    "none_required": "null",
    "finite_number": "a finite number",
    "not_a_file": "a file (bytes, an open binary file, a path, or a tuple)",
}
"""The expected type of a value, by the type of the error without its suffix."""

_SUFFIXES = ("_type", "_parsing", "_from_float", "_inexact", "_parsing_size")

_LIMITS = {
    "greater_than": (
        "gt",
        "{found} is not greater than {limit}",
        "greater than {limit}",
    ),
    "greater_than_equal": ("ge", "{found} is less than {limit}", "at least {limit}"),
    "less_than": ("lt", "{found} is not less than {limit}", "less than {limit}"),
    "less_than_equal": ("le", "{found} is greater than {limit}", "at most {limit}"),
    "multiple_of": (
        "multiple_of",
        "{found} is not a multiple of {limit}",
        "a multiple of {limit}",
    ),
    "string_too_short": (
        "min_length",
        "{found} has fewer than {limit} characters",
        "at least {limit} characters",
    ),
    "string_too_long": (
        "max_length",
        "{found} has more than {limit} characters",
        "at most {limit} characters",
    ),
    "too_short": (
        "min_length",
        "{found} has fewer than {limit} items",
        "at least {limit} items",
    ),
    "too_long": (
        "max_length",
        "{found} has more than {limit} items",
        "at most {limit} items",
    ),
    "string_pattern_mismatch": (
        "pattern",
        "{found} does not match {limit}",
        "a string that matches {limit}",
    ),
}
"""By type of error: the key of the limit in the error's context, the message, and what is allowed."""


def describe_error(error: ErrorDetails) -> tuple[str, str]:
    """The problem of a value, and the allowed values, which may be empty."""
    found = quote_value(error["input"])
    context = error.get("ctx", {})
    if error["type"] in _LIMITS:
        return _describe_limit(error["type"], found, context)
    if error["type"] in ("literal_error", "enum"):
        allowed = context["expected"].replace(" or ", ", ")
        return f"{found} is not {one_of(allowed)}", allowed
    if error["type"] in TAG_ERRORS:
        return f"{found} is not an object", "an object"
    expected = context.get("expected_value") or _expected_value(error["type"])
    if expected:
        return f"{found} is not {expected}", expected
    return f"{found}: {error['msg']}", ""


def quote_value(value: Any) -> str:
    """The representation of a value, cut after 60 characters."""
    quoted = repr(value)
    return quoted if len(quoted) <= 60 else f"{quoted[:57]}..."


def one_of(allowed: str) -> str:
    """`'a'` or `one of 'a', 'b'` for a list of allowed values."""
    return f"one of {allowed}" if ", " in allowed else allowed


def _expected_value(error_type: str) -> str:
    for suffix in _SUFFIXES:
        error_type = error_type.removesuffix(suffix)
    return _NOUNS.get(error_type, "")


def _describe_limit(
    error_type: str, found: str, context: Mapping[str, Any]
) -> tuple[str, str]:
    key, message, allowed = _LIMITS[error_type]
    limit = context[key]
    if isinstance(limit, float) and limit.is_integer():
        limit = int(limit)
    return message.format(found=found, limit=limit), allowed.format(limit=limit)
