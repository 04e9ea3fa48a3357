"""The settings, credentials and connections of a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..transport.connections import Connections
from ..auth.credentials import Credentials
from ..errors import ClientClosed
from ..request.request_credentials import redact_password
from ..transport.hooks import Hooks
from .client_description import ClientDescription
from .server_choice import ServerChoice

if TYPE_CHECKING:
    from ..transport.http_client import AsyncHttpClient, HttpClient
    from ..transport.retry import RetryConfig


class Session:
    """The settings, credentials and HTTP clients of one client.

    `given` and `given_async` are HTTP clients of the user; they are never closed here.
    """

    def __init__(
        self,
        description: ClientDescription,
        credentials: Credentials,
        server_url: str | None,
        servers: ServerChoice,
        timeout_ms: int | None,
        retries: RetryConfig | None,
        http_headers: Mapping[str, str],
        given: HttpClient | None,
        given_async: AsyncHttpClient | None,
        hooks: Hooks,
        strict: bool,
        shared: Mapping[str, Any],
    ) -> None:
        self.description = description
        self.credentials = credentials
        self.server_url = server_url
        self.servers = servers
        self.timeout_ms = timeout_ms
        self.retries = retries
        self.http_headers = http_headers
        self.given = given
        self.given_async = given_async
        self.hooks = hooks
        self.strict = strict
        self.shared = shared
        self.connections = Connections()
        self.is_closed = False

    def __repr__(self) -> str:
        url = self.server_url or self.servers.url
        return f"server_url={redact_password(url)!r}{self.credentials!r}"

    def check_open(self) -> None:
        """Raise `ClientClosed` if the client is closed."""
        if self.is_closed:
            raise ClientClosed("the client is closed; make a new one")

    def http(self) -> HttpClient:
        """The HTTP client for synchronous calls: the user's, or one that is opened at the first call."""
        return (
            self.connections.client()
            if self.given is None
            else _check_open_client(self.given)
        )

    async def http_async(self) -> AsyncHttpClient:
        """The HTTP client for calls in the running event loop."""
        if self.given_async is not None:
            return _check_open_client(self.given_async)
        return await self.connections.async_client()

    def close(self) -> None:
        """Close the HTTP clients that the SDK opened; asynchronous ones whose loop runs are closed by that loop."""
        self.is_closed = True
        self.connections.close()

    async def aclose(self) -> None:
        """Close the HTTP clients that the SDK opened; wait for the one of the running event loop."""
        self.is_closed = True
        await self.connections.aclose()


C = TypeVar("C")


def _check_open_client(client: C) -> C:
    if getattr(client, "is_closed", False):
        raise ClientClosed("the HTTP client that was passed in is closed")
    return client
