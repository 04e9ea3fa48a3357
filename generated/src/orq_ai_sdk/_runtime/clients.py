"""The HTTP clients that the SDK opens itself: httpx2's, without steps that its calls have no need of."""

from __future__ import annotations

import logging
from typing import Any

import httpcore2
import httpx2

from .deadline import keep_deadlines
from .tls import lazy_context

_ALWAYS = (b"accept-encoding", b"connection")
"""What httpx2 says with every request, beside the headers that a call has itself."""

_OF_URL = httpx2.USE_CLIENT_DEFAULT
"""The user name and the password in a URL, where a call has no other."""

_WITH_LENGTH = ("POST", "PUT", "PATCH", "QUERY")
"""Methods that say so where they have no content (RFC 9110, 8.6)."""

_FAILURES = (
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.TimeoutException,
    httpcore2.UnsupportedProtocol,
)

_LOG = logging.getLogger("httpx2")

Headers = list[tuple[bytes, bytes]]


class _Requests:
    """What both clients say of themselves with every request, and how they make one."""

    def __init__(self, client: httpx2.Client | httpx2.AsyncClient) -> None:
        self._headers = _always(client.headers)
        self._cookies = client.cookies

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
        cookies, own = self._cookies, self._headers
        return _request(method, url, headers, content, extensions, cookies, own)


class OwnClient(_Requests):
    """Connections for synchronous calls.

    Settings of the environment (proxies, certificates) and cookies are as `httpx2.Client`
    has them. What is not streamed is read from its pool of connections at once.
    """

    def __init__(self) -> None:
        self._client = httpx2.Client(timeout=None, verify=lazy_context())
        super().__init__(self._client)
        keep_deadlines(self._client)

    def send(
        self,
        request: httpx2.Request,
        *,
        stream: bool = False,
        auth: Any = None,
        follow_redirects: bool = False,
    ) -> httpx2.Response:
        """The response, read to its end unless it is for a stream to read."""
        pool = _pool(self._client, request)
        if stream or auth is not None or pool is None:
            auth = auth or _OF_URL
            return self._client.send(request, stream=stream, auth=auth)
        try:
            core = pool.handle_request(_core(request))
            try:
                body = b"".join(core.stream)
            finally:
                core.stream.close()
        except _FAILURES as error:
            raise _translated(error, request) from error
        response = _response(core, body, request)
        response.read()
        return _received(response, self._cookies)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


class OwnAsyncClient(_Requests):
    """Connections for the calls of an event loop."""

    def __init__(self) -> None:
        self._client = httpx2.AsyncClient(timeout=None, verify=lazy_context())
        super().__init__(self._client)

    async def send(
        self,
        request: httpx2.Request,
        *,
        stream: bool = False,
        auth: Any = None,
        follow_redirects: bool = False,
    ) -> httpx2.Response:
        """The response, read to its end unless it is for a stream to read."""
        pool = _pool(self._client, request)
        if stream or auth is not None or pool is None:
            auth = auth or _OF_URL
            return await self._client.send(request, stream=stream, auth=auth)
        try:
            core = await pool.handle_async_request(_core(request))
            try:
                body = b"".join([chunk async for chunk in core.stream])
            finally:
                await core.stream.aclose()
        except _FAILURES as error:
            raise _translated(error, request) from error
        response = _response(core, body, request)
        await response.aread()
        return _received(response, self._cookies)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _always(headers: httpx2.Headers) -> Headers:
    return [(name, value) for name, value in headers.raw if name.lower() in _ALWAYS]


def _request(
    method: str,
    url: Any,
    headers: Headers,
    content: Any,
    extensions: Any,
    cookies: httpx2.Cookies,
    always: Headers,
) -> httpx2.Request:
    names = {name.lower() for name, _ in headers}
    sent = [*(each for each in always if each[0].lower() not in names), *headers]
    target = httpx2.URL(url)
    source: dict[str, Any] = {"content": content}
    if content is None or isinstance(content, bytes):
        if b"host" not in names:
            sent.insert(0, (b"Host", target.netloc))
        if (content or method in _WITH_LENGTH) and b"content-length" not in names:
            sent.append((b"Content-Length", b"%d" % len(content or b"")))
        source = {"stream": httpx2.ByteStream(content or b"")}
    request = httpx2.Request(
        method, target, headers=sent, extensions=extensions, cookies=cookies, **source
    )
    if "stream" in source:
        request.read()
    return request


def _pool(client: httpx2.Client | httpx2.AsyncClient, request: httpx2.Request) -> Any:
    """The connections for a request; `None` where httpx2 has to see to it.

    Its transports keep them to themselves; where they keep them elsewhere, it sends.
    """
    if request.url.userinfo:
        return None
    return getattr(client._transport_for_url(request.url), "_pool", None)


def _core(request: httpx2.Request) -> httpcore2.Request:
    url = request.url
    target = httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )
    return httpcore2.Request(
        request.method,
        target,
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _translated(error: Exception, request: httpx2.Request) -> httpx2.RequestError:
    """The error of httpx2 that has the same name."""
    kind = getattr(httpx2, type(error).__name__, httpx2.TransportError)
    translated: httpx2.RequestError = kind(str(error), request=request)
    return translated


def _response(
    core: httpcore2.Response, body: bytes, request: httpx2.Request
) -> httpx2.Response:
    response = httpx2.Response(
        core.status,
        headers=core.headers,
        stream=httpx2.ByteStream(body),
        extensions=core.extensions,
        request=request,
    )
    if "content-encoding" not in response.headers:
        # What `read` would come to, had it gone through the streams and decoders.
        response._content = body
        response._num_bytes_downloaded = len(body)
        response.is_closed = response.is_stream_consumed = True
    return response


def _received(response: httpx2.Response, cookies: httpx2.Cookies) -> httpx2.Response:
    if "set-cookie" in response.headers:
        cookies.extract_cookies(response)
    if _LOG.isEnabledFor(logging.INFO):
        _LOG.info(
            'HTTP Request: %s %s "%s %d %s"',
            response.request.method,
            response.request.url,
            response.http_version,
            response.status_code,
            response.reason_phrase,
        )
    return response
