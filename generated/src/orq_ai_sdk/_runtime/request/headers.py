"""The headers of a request: each name once, and only what can be sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import ArgumentProblem

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")  # all but the tab (RFC 9110, 5.5)
_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")  # RFC 9110, 5.6.2


def unfit(value: Any, kind: str = "header") -> str:
    """Why a header (or cookie) cannot carry a value; an empty string if it can."""
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


def merged(
    own: Iterable[tuple[str, str]],
    overrides: Iterable[Mapping[str, str]],
    problems: list[ArgumentProblem],
) -> list[tuple[bytes, bytes]]:
    """Headers as bytes, the strongest value of each: of `overrides` the last.

    What the user gave is checked here; its values are shown in no problem.
    """
    named = {name.lower(): (name, value) for name, value in own}
    for override in overrides:
        for name, value in override.items():
            found = "" if _TOKEN.fullmatch(name) else "not the name of a header"
            found = found or unfit(value)
            if found:
                problems.append(ArgumentProblem(f"http_headers[{name!r}]", found))
            else:
                named[name.lower()] = (name, value)
    return [(name.encode(), value.encode()) for name, value in named.values()]
