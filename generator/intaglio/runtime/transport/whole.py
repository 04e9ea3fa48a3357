"""httpx2's client, for what it does beside sending: streams, proxies, cookies, digests, and requests that a hook sees."""

from __future__ import annotations

from typing import Any

import httpcore2
import httpx2

from .deadline import DeadlineBackend
from .direct import WITH_LENGTH
from .tls import lazy_context

_ALWAYS = (b"accept-encoding", b"connection")
"""What httpx2 says with every request, beside the headers that a call has itself."""

_OF_URL = httpx2.USE_CLIENT_DEFAULT
"""The user name and the password in a URL, where a call has no other."""

Headers = list[tuple[bytes, bytes]]


class _Whole:
    """What both clients say of themselves with every request, and how they make one."""

    def __init__(self, client: httpx2.Client | httpx2.AsyncClient) -> None:
        self._headers = _always(client.headers)
        self._cookies = client.cookies

    @property
    def has_cookies(self) -> bool:
        """Whether there are any for requests to take along."""
        return bool(self._cookies)

    def build_request(
        self,
        method: str,
        url: Any,
        *,
        headers: Any = (),
        content: Any = None,
        extensions: Any = None,
    ) -> httpx2.Request:
        """The request with the headers that are sent."""
        names = {name.lower() for name, _ in headers}
        own = (each for each in self._headers if each[0].lower() not in names)
        sent, target = [*own, *headers], httpx2.URL(url)
        how: dict[str, Any] = {"extensions": extensions, "cookies": self._cookies}
        if not (content is None or isinstance(content, bytes)):
            return httpx2.Request(method, target, headers=sent, content=content, **how)
        if b"host" not in names:
            sent.insert(0, (b"Host", target.netloc))
        if (content or method in WITH_LENGTH) and b"content-length" not in names:
            sent.append((b"Content-Length", b"%d" % len(content or b"")))
        stream = httpx2.ByteStream(content or b"")
        request = httpx2.Request(method, target, headers=sent, stream=stream, **how)
        request.read()
        return request

    def response(
        self, core: httpcore2.Response, body: bytes, request: httpx2.Request
    ) -> httpx2.Response:
        """What came of a request, read to its end; cookies are kept."""
        response = httpx2.Response(
            core.status,
            headers=core.headers,
            stream=httpx2.ByteStream(body),
            extensions=core.extensions,
            request=request,
        )
        response.read()
        if "set-cookie" in response.headers:
            self._cookies.extract_cookies(response)
        return response


class WholeClient(_Whole):
    """For synchronous calls; it shares the connections that are there already."""

    def __init__(self, pool: httpcore2.ConnectionPool | None) -> None:
        self._client = httpx2.Client(timeout=None, verify=lazy_context())
        super().__init__(self._client)
        keep_deadlines(self._client)
        _share(self._client, pool)

    def send(
        self,
        request: httpx2.Request,
        *,
        stream: bool = False,
        auth: Any = None,
        follow_redirects: bool = False,
    ) -> httpx2.Response:
        """The response, read to its end unless it is for a stream to read."""
        return self._client.send(request, stream=stream, auth=auth or _OF_URL)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


class WholeAsyncClient(_Whole):
    """For the calls of an event loop."""

    def __init__(self, pool: httpcore2.AsyncConnectionPool | None) -> None:
        self._client = httpx2.AsyncClient(timeout=None, verify=lazy_context())
        super().__init__(self._client)
        _share(self._client, pool)

    async def send(
        self,
        request: httpx2.Request,
        *,
        stream: bool = False,
        auth: Any = None,
        follow_redirects: bool = False,
    ) -> httpx2.Response:
        """The response, read to its end unless it is for a stream to read."""
        return await self._client.send(request, stream=stream, auth=auth or _OF_URL)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _share(client: httpx2.Client | httpx2.AsyncClient, pool: Any) -> None:
    """Have a client use these connections; where it keeps its own elsewhere, both have some."""
    if pool is not None and hasattr(client._transport, "_pool"):
        setattr(client._transport, "_pool", pool)


def keep_deadlines(client: httpx2.Client) -> None:
    """Make the connections of a client of ours keep deadlines.

    httpx2 passes no network backend on to the pools that it makes, so theirs is
    replaced; where they keep it elsewhere, reads keep their own timeouts.
    """
    transports = [client._transport, *client._mounts.values()]
    for transport in transports:
        pool = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if isinstance(backend, httpcore2.NetworkBackend):
            setattr(pool, "_network_backend", DeadlineBackend(backend))


def _always(headers: httpx2.Headers) -> Headers:
    return [(name, value) for name, value in headers.raw if name.lower() in _ALWAYS]


def of_httpx2(error: Exception, request: httpx2.Request) -> httpx2.RequestError:
    """The error of httpx2 that has the same name."""
    kind = getattr(httpx2, type(error).__name__, httpx2.TransportError)
    translated: httpx2.RequestError = kind(str(error), request=request)
    return translated
