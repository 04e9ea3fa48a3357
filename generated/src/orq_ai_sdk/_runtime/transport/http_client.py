"""The protocols of HTTP clients that a user passes to the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import httpx2


class RequestBuilder(Protocol):
    """Builds the requests of an HTTP client."""

    def build_request(
        self,
        method: str,
        url: Any,
        *,
        headers: Any = ...,
        content: Any = ...,
        extensions: Any = ...,
    ) -> httpx2.Request: ...


class HttpClient(RequestBuilder, Protocol):
    """The HTTP client of synchronous calls; `httpx2.Client` is one."""

    def send(
        self,
        request: httpx2.Request,
        *,
        stream: bool = ...,
        auth: Any = ...,
        follow_redirects: bool = ...,
    ) -> httpx2.Response: ...


class AsyncHttpClient(RequestBuilder, Protocol):
    """The HTTP client of asynchronous calls; `httpx2.AsyncClient` is one."""

    async def send(
        self,
        request: httpx2.Request,
        *,
        stream: bool = ...,
        auth: Any = ...,
        follow_redirects: bool = ...,
    ) -> httpx2.Response: ...
