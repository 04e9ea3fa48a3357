"""The options of calls and clients, and what `<package>.utils` offers."""

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
    """What every call takes beside the arguments of its operation; `None` leaves it to the client."""

    retries: RetryConfig | None
    """How failed attempts are repeated."""
    server_url: str | None
    """Used in place of the servers that the description names."""
    timeout_ms: int | None
    """How long one attempt may take, in milliseconds."""
    http_headers: Mapping[str, str] | None
    """Sent with the call, over those of the client."""


class ClientOptions(TypedDict, total=False):
    """What every client takes beside its credentials."""

    server_url: str | None
    """Used in place of the servers that the description names."""
    server: str | int | None
    """One of those servers, by its name or its index; the first if not given."""
    server_variables: Mapping[str, str] | None
    """Values for the variables in the URL of that server, or of an operation's own."""
    timeout_ms: int | None
    """How long one attempt of a call may take, in milliseconds."""
    retries: RetryConfig | None
    """How failed attempts are repeated, unless a call says otherwise."""
    http_headers: Mapping[str, str] | None
    """Sent with every call."""
    client: HttpClient | None
    """An HTTP client of your own; it is not closed with this one."""
    async_client: AsyncHttpClient | None
    """The same for asynchronous calls."""
    hooks: Hooks | None
    """Callables that are called with every request, response and error."""
    strict_responses: bool
    """Hold responses to the description in every detail."""
