"""Writes bodies of type `application/x-www-form-urlencoded`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote_plus

from .request_body import Encoding
from .percent_encoding import quote_reserved
from .styles import json_of, pairs


def urlencoded(fields: Mapping[str, Any], encodings: Mapping[str, Encoding]) -> bytes:
    """The body with these fields.

    A property without an encoding is repeated for each item of a list, and is JSON if it is an object
    (OpenAPI 3.1, 4.8.15.1). A property with a style is written like a query parameter of that style.
    """
    written = (
        f"{key}={text}"
        for name, value in fields.items()
        for key, text in _encode_field(name, value, encodings.get(name) or Encoding())
    )
    return "&".join(written).encode()


def _encode_field(
    name: str, value: Any, encoding: Encoding
) -> Iterator[tuple[str, str]]:
    quote = quote_reserved if encoding.allow_reserved else quote_plus
    has_style = encoding.style is not None or encoding.explode is not None
    if "json" in encoding.content_type or isinstance(value, dict) and not has_style:
        return iter(((quote(name), quote(json_of(value))),))
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    return pairs(value, name, style, explode, quote)
