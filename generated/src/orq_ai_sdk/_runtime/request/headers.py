"""Checks the headers of a request and merges them: each name is sent once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import ArgumentProblem

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")  # all but the tab (RFC 9110, 5.5)
_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")  # RFC 9110, 5.6.2


def describe_invalid_header(value: Any, kind: str = "header") -> str:
    """A message that says why a header or cookie cannot have a value; an empty string if it can."""
    if not isinstance(value, str):
        return f"{value!r} is not a string"
    if _CONTROL.search(value):
        return f"a {kind} cannot carry control characters"
    if value != value.strip():
        return f"a {kind} cannot begin or end with a blank"
    if kind == "cookie" and ";" in value:
        return "a cookie cannot carry a semicolon"
    return "" if value.isascii() or _is_unicode(value) else "not valid Unicode"


def _is_unicode(value: str) -> bool:
    return not any("\ud800" <= each <= "\udfff" for each in value)


def merge_headers(
    own: Iterable[tuple[str, str]],
    overrides: Iterable[Mapping[str, str]],
    problems: list[ArgumentProblem],
) -> list[tuple[bytes, bytes]]:
    """The headers as bytes. `overrides` replace `own`, and later overrides replace earlier ones.

    Overrides come from the user, so they are checked here. Problems do not show their values, which may be secret.
    """
    named = {name.lower(): (name, value) for name, value in own}
    for override in overrides:
        for name, value in override.items():
            found = "" if _TOKEN.fullmatch(name) else "not the name of a header"
            found = found or describe_invalid_header(value)
            if found:
                problems.append(ArgumentProblem(f"http_headers[{name!r}]", found))
            else:
                named[name.lower()] = (name, value)
    return [(name.encode(), value.encode()) for name, value in named.values()]
