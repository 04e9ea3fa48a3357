"""The httpx2 clients that the SDK opens."""

from __future__ import annotations

import os
import ssl
from functools import lru_cache
from urllib.request import getproxies

import httpx2

from .httpx2_internals import open_deadline_transport

RawHeaders = list[tuple[bytes, bytes]]

_STANDING = (b"accept-encoding", b"connection")
"""Headers of the client that are added to every request that does not have them."""


class OwnClient(httpx2.Client):
    """Makes synchronous calls, through the proxies that the environment names.

    `keeps_deadlines` is true if each read and write ends at the deadline of the attempt. Behind a proxy it is
    false; then only reading the body ends at the deadline.
    """

    def __init__(self) -> None:
        self.keeps_deadlines = not getproxies()
        transport = SchemeTransport() if self.keeps_deadlines else None
        context = trusted_certificates() if transport is None else True
        super().__init__(timeout=None, transport=transport, verify=context)
        self.standing_headers = _standing_headers(self.headers)


class OwnAsyncClient(httpx2.AsyncClient):
    """Makes the calls of one event loop, through the proxies that the environment names."""

    def __init__(self) -> None:
        has_proxies = bool(getproxies())
        transport = None if has_proxies else AsyncSchemeTransport()
        context = trusted_certificates() if transport is None else True
        super().__init__(timeout=None, transport=transport, verify=context)
        self.standing_headers = _standing_headers(self.headers)


class SchemeTransport(httpx2.BaseTransport):
    """Has one transport for HTTP and one for TLS.

    The trusted certificates are read at the first request over TLS, because reading them takes as long as
    fifty calls.
    """

    def __init__(self) -> None:
        self._plain = open_deadline_transport(_no_certificates())
        self._secure: httpx2.HTTPTransport | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The response to a request, left unread."""
        if request.url.scheme == "http":
            return self._plain.handle_request(request)
        if self._secure is None:
            self._secure = open_deadline_transport(trusted_certificates())
        return self._secure.handle_request(request)

    def close(self) -> None:
        """Close the connections."""
        self._plain.close()
        if self._secure is not None:
            self._secure.close()


class AsyncSchemeTransport(httpx2.AsyncBaseTransport):
    """The same as `SchemeTransport`, for the calls of one event loop."""

    def __init__(self) -> None:
        self._plain = httpx2.AsyncHTTPTransport(verify=_no_certificates())
        self._secure: httpx2.AsyncHTTPTransport | None = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The response to a request, left unread."""
        if request.url.scheme == "http":
            return await self._plain.handle_async_request(request)
        if self._secure is None:
            context = trusted_certificates()
            self._secure = httpx2.AsyncHTTPTransport(verify=context)
        return await self._secure.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._plain.aclose()
        if self._secure is not None:
            await self._secure.aclose()


def trusted_certificates() -> ssl.SSLContext:
    """The TLS context of all clients of the process, with the trusted certificates of the environment or the
    system.
    """
    return _trusted(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(4)
def _trusted(file: str | None, directory: str | None) -> ssl.SSLContext:
    """A TLS context that is cached by the two environment variables, which httpx2 reads itself."""
    return httpx2.create_ssl_context()


def _no_certificates() -> ssl.SSLContext:
    """A context that trusts no server, for connections without TLS."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _standing_headers(headers: httpx2.Headers) -> RawHeaders:
    return [each for each in headers.raw if each[0].lower() in _STANDING]
