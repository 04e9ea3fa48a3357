"""Splits the arguments of a printed method into those of the operation and the options of the call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .options import CallOptions

OPTIONS = ("retries", "server_url", "timeout_ms", "http_headers")
"""The keys of `CallOptions`."""

NO_OPTIONS: CallOptions = {}


def split_arguments(
    route: str, given: dict[str, Any]
) -> tuple[dict[str, Any], CallOptions]:
    """The arguments and the options in the `locals()` of a printed method.

    The options are named `call_options` if an argument of the operation is named `options`. Raises `TypeError`
    for an option that does not exist.
    """
    arguments = given.copy()
    del arguments["self"]
    options = arguments.pop("call_options", None)
    if options is None:
        options = arguments.pop("options")
    if not options:
        return arguments, NO_OPTIONS
    for name in options:
        if name not in OPTIONS:
            raise _unexpected_argument(route, name, (*arguments, *OPTIONS))
    return arguments, options


def _unexpected_argument(route: str, name: str, known: Iterable[str]) -> TypeError:
    from difflib import get_close_matches

    close = get_close_matches(name, known, 1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    return TypeError(f"{route} got an unexpected keyword argument {name!r}{hint}")
