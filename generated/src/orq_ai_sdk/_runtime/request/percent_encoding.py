"""Percent-encodes parts of URLs (RFC 3986)."""

from __future__ import annotations

import re
from urllib.parse import quote as _quote

_RESERVED = ":/?[]@!$&'()*+,;="  # "#" would end the query, so it is always encoded
_TRIPLE = "(%[0-9A-Fa-f]{2})"


def quote(text: str) -> str:
    """Encode everything but unreserved characters."""
    return _quote(text, safe="")


def quote_reserved(text: str) -> str:
    """Encode everything but unreserved and reserved characters and `%XX` sequences."""
    parts = re.split(_TRIPLE, text)
    parts[::2] = [_quote(part, safe=_RESERVED) for part in parts[::2]]
    return "".join(parts)


def quote_reserved_path(text: str) -> str:
    """The same as `quote_reserved` for a path, in which `?`, `[` and `]` are encoded, too."""
    return (
        quote_reserved(text).replace("?", "%3F").replace("[", "%5B").replace("]", "%5D")
    )


def as_is(text: str) -> str:
    """The string itself, for headers and cookies, which are not percent-encoded."""
    return text
