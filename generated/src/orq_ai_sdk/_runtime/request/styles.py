"""Writes parameters in the styles of OpenAPI (3.1, 4.8.12.2; 3.2 for `cookie`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from .percent_encoding import as_is
from .percent_encoding import quote as encoded

Quote: TypeAlias = Callable[[str], str]

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
"""`tabDelimited` is not a style of OpenAPI 3; it stands for `collectionFormat: tsv` of Swagger 2.0."""


def text_of(value: Any) -> str:
    """A scalar as a string. A nested list or object becomes JSON, because styles do not define nesting."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case None:
            return ""
        case int() | float():
            return repr(value)
    return json_of(value)


def json_of(value: Any) -> str:
    """A value as JSON without spaces."""
    from pydantic_core import to_json

    return to_json(value).decode()


def path_text(value: Any, name: str, style: str, explode: bool, quote: Quote) -> str:
    """A path parameter in the style `simple`, `label` or `matrix`."""
    match style:
        case "label":
            return "." + ("." if explode else ",").join(
                _encode_items(value, explode, quote)
            )
        case "matrix":
            return _matrix_text(value, name, explode, quote)
    return simple_text(value, explode, quote)


def simple_text(value: Any, explode: bool, quote: Quote) -> str:
    """The style `simple`, for paths and headers."""
    return ",".join(_encode_items(value, explode, quote))


def _matrix_text(value: Any, name: str, explode: bool, quote: Quote) -> str:
    name = quote(name)
    match value:
        case list() if explode:
            return "".join(
                f";{name}={item}" for item in _encode_items(value, explode, quote)
            )
        case dict() if explode:
            return "".join(f";{item}" for item in _encode_items(value, explode, quote))
    text = ",".join(_encode_items(value, explode, quote))
    return f";{name}={text}" if text else f";{name}"


def pairs(
    value: Any, name: str, style: str, explode: bool, quote: Quote
) -> Iterator[tuple[str, str]]:
    """The encoded names and values of a parameter in a query, form or cookie; none for an empty list or object."""
    if style == "deepObject":
        yield from _deep_object_pairs(value, quote(name), quote)
    elif explode and isinstance(value, list):
        for item in _encode_items(value, explode, quote):
            yield quote(name), item
    elif explode and isinstance(value, dict):
        for key, item in _without_nulls(value):
            yield quote(key), quote(text_of(item))
    elif value or not isinstance(value, (list, dict)):
        delimiter = (
            _quote_delimiter(_DELIMITERS[style], quote) if style in _DELIMITERS else ","
        )
        yield quote(name), delimiter.join(_encode_items(value, False, quote))


def _deep_object_pairs(
    value: Any, name: str, quote: Quote
) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, item in _without_nulls(value):
                inside = f"{_quote_delimiter('[', quote)}{quote(key)}{_quote_delimiter(']', quote)}"
                yield from _deep_object_pairs(item, name + inside, quote)
        case list():
            for item in value:
                yield from _deep_object_pairs(item, name, quote)
        case _:
            yield name, quote(text_of(value))


def _quote_delimiter(character: str, quote: Quote) -> str:
    """A delimiter or bracket, percent-encoded unless `quote` is `as_is` (OpenAPI 3.1.1, 4.8.15)."""
    return character if quote is as_is else encoded(character)


def _encode_items(value: Any, explode: bool, quote: Quote) -> list[str]:
    """The encoded items of a value; nulls in lists and objects are left out (RFC 6570, 2.3)."""
    match value:
        case list():
            return [quote(text_of(item)) for item in value if item is not None]
        case dict() if explode:
            return [f"{quote(k)}={quote(text_of(v))}" for k, v in _without_nulls(value)]
        case dict():
            return [
                quote(part)
                for k, v in _without_nulls(value)
                for part in (k, text_of(v))
            ]
    return [quote(text_of(value))]


def _without_nulls(value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((key, item) for key, item in value.items() if item is not None)
