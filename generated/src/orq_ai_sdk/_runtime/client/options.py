"""The options of calls and clients, and the names of `<package>.utils`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

from ..transport.hooks import Hooks
from ..response.recording import recording
from ..transport.retry import BackoffStrategy, RetryConfig

if TYPE_CHECKING:
    from ..transport.http_client import AsyncHttpClient, HttpClient

__all__ = ["BackoffStrategy", "CallOptions", "Hooks", "RetryConfig", "recording"]


class CallOptions(TypedDict, total=False):
    """The options that every call takes besides the arguments of its operation; `None` means the client's value."""

    retries: RetryConfig | None
    """How failed attempts are retried."""
    server_url: str | None
    """The base URL, in place of the servers of the description."""
    timeout_ms: int | None
    """The timeout of one attempt, in milliseconds."""
    http_headers: Mapping[str, str] | None
    """Headers that are sent with the call; they override those of the client."""


class ClientOptions(TypedDict, total=False):
    """The options that every client takes besides its credentials."""

    server_url: str | None
    """The base URL, in place of the servers of the description."""
    server: str | int | None
    """The name or the index of one of the servers of the description; by default the first."""
    server_variables: Mapping[str, str] | None
    """Values for the variables in the URLs of servers, also of those that one operation has."""
    timeout_ms: int | None
    """The timeout of one attempt of a call, in milliseconds."""
    retries: RetryConfig | None
    """How failed attempts are retried; a call can override it."""
    http_headers: Mapping[str, str] | None
    """Headers that are sent with every call."""
    client: HttpClient | None
    """An HTTP client of your own; it is not closed together with this client."""
    async_client: AsyncHttpClient | None
    """The same as `client`, for asynchronous calls."""
    hooks: Hooks | None
    """Callables that are called with every request, response and error."""
    strict_responses: bool
    """Raise `ResponseValidationError` for a response that does not match the description."""
