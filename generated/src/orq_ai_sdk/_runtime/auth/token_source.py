"""The protocol by which a call gets its access token."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeAlias

from ..request.prepared_request import Request
from ..transport.attempt import AttemptResult

Send: TypeAlias = Callable[[Request], AttemptResult]
SendAsync: TypeAlias = Callable[[Request], Awaitable[AttemptResult]]


class TokenSource(Protocol):
    """Gets access tokens for calls, and keeps them for later calls until they expire."""

    @property
    def scheme(self) -> str:
        """The word before the token in the header `Authorization`."""
        ...

    def at(self, server: str) -> TokenSource:
        """The same source, with a relative token URL resolved against the URL of a server."""
        ...

    def get(self, send: Send, timeout_ms: int | None) -> str:
        """A token that is valid now; raises `TokenError` or `TransportError`."""
        ...

    async def get_async(self, send: SendAsync, timeout_ms: int | None) -> str:
        """The same as `get`, in an event loop."""
        ...

    def expire(self, token: str) -> None:
        """Stop using a token that the server rejected."""
        ...
