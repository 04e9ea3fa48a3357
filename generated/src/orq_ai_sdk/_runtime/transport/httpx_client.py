"""The clients of httpx2 that the SDK opens itself."""

from __future__ import annotations

import os
import ssl
from functools import lru_cache
from urllib.request import getproxies

import httpx2

from .httpx2_internals import open_deadline_transport

RawHeaders = list[tuple[bytes, bytes]]

_STANDING = (b"accept-encoding", b"connection")
"""Headers of the client that are sent with every request, where the request has none of that name."""


class OwnClient(httpx2.Client):
    """Makes synchronous calls; it has the proxies of the environment.

    `keeps_deadlines` is true if each read and write has only the time that the attempt has left. It is false
    behind a proxy: there only the body is read within the deadline.
    """

    def __init__(self) -> None:
        self.keeps_deadlines = not getproxies()
        transport = SchemeTransport() if self.keeps_deadlines else None
        context = trusted_certificates() if transport is None else True
        super().__init__(timeout=None, transport=transport, verify=context)
        self.standing_headers = _standing_headers(self.headers)


class OwnAsyncClient(httpx2.AsyncClient):
    """Makes the calls of one event loop; it has the proxies of the environment."""

    def __init__(self) -> None:
        has_proxies = bool(getproxies())
        transport = None if has_proxies else AsyncSchemeTransport()
        context = trusted_certificates() if transport is None else True
        super().__init__(timeout=None, transport=transport, verify=context)
        self.standing_headers = _standing_headers(self.headers)


class SchemeTransport(httpx2.BaseTransport):
    """Has one transport for HTTP and one for TLS.

    To read the trusted certificates takes as long as fifty calls; it is done at the first request over TLS.
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
    """The same for the calls of one event loop."""

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
    """The context of all clients of the process, with the certificates that the system or the environment names."""
    return _trusted(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(4)
def _trusted(file: str | None, directory: str | None) -> ssl.SSLContext:
    """httpx2 reads the two variables itself; they are the key of the cache."""
    return httpx2.create_ssl_context()


def _no_certificates() -> ssl.SSLContext:
    """A context that trusts no server, for connections without TLS."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _standing_headers(headers: httpx2.Headers) -> RawHeaders:
    return [each for each in headers.raw if each[0].lower() in _STANDING]
