"""Callables of the user that see requests, responses and errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..public_module import set_public_module

if TYPE_CHECKING:
    import httpx2

    from ..errors import SDKError


@dataclass(frozen=True, slots=True)
class Hooks:
    """Callables that are called around every attempt.

    `before_request` sees each request before it is sent and may return another one to
    send instead; `after_response` sees each response, of any status, read to its end
    unless it is a stream; `on_error` sees the error that a call, or the reading of its
    stream, is about to raise. For calls of `*_async` methods they may be coroutine
    functions.
    """

    before_request: Callable[[httpx2.Request], Any] | None = None
    after_response: Callable[[httpx2.Response], Any] | None = None
    on_error: Callable[[SDKError], Any] | None = None


set_public_module(__name__, "utils", Hooks)
