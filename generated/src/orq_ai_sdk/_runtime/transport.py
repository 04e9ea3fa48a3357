"""Sends one attempt and reads its response within its deadline, whole unless it streams."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from inspect import isawaitable
from itertools import count
from typing import TYPE_CHECKING, Any

import httpx2

from .clients import OwnAsyncClient, OwnClient
from .deadline import Deadline, DeadlineBody
from .errors import (
    ConnectionFailed,
    RequestTimeout,
    SDKError,
    TransportError,
)
from .hooks import Hooks
from .payload import AsyncStream, Payload, Stream, in_thread
from .redirect import MOST, redirected
from .request import Request
from .secret import hide

if TYPE_CHECKING:
    from .session import AsyncHttpClient, HttpClient


FAILURES = (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError)
"""What an HTTP client raises."""

Streams = Callable[[httpx2.Response], bool] | None
"""Whether a response is left unread, for a stream to read; `None` where all are read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A response, read to its end unless it streams, and why a redirect was not followed."""

    response: httpx2.Response
    note: str = ""


def send(
    client: HttpClient,
    request: Request,
    timeout_ms: int | None,
    hooks: Hooks,
    streams: Streams,
) -> Answer:
    """Make one attempt; raises `TransportError` and its kinds."""
    deadline = None if timeout_ms is None else Deadline(timeout_ms / 1000)
    try:
        return _follow(client, request, deadline, hooks, streams)
    except FAILURES as error:
        raise translated(error, timeout_ms) from error


def _follow(
    client: HttpClient,
    request: Request,
    deadline: Deadline | None,
    hooks: Hooks,
    streams: Streams,
) -> Answer:
    for redirects in count():
        response = _exchange(client, request, deadline, hooks, streams)
        following = _following(request, response, redirects)
        if not isinstance(following, Request):
            return Answer(response, following)
        request = following
    raise AssertionError("unreachable")


def _exchange(
    client: HttpClient,
    request: Request,
    deadline: Deadline | None,
    hooks: Hooks,
    streams: Streams,
) -> httpx2.Response:
    prepared = _prepared(client, request, _content(request.payload), deadline)
    if hooks.before_request is not None:
        prepared = hooks.before_request(prepared) or prepared
    # A client of ours reads within the deadline itself.
    is_left = streams is not None or not isinstance(client, OwnClient)
    options = _options(request)
    response = client.send(prepared, stream=is_left, follow_redirects=False, **options)
    try:
        if streams is None or not streams(response):
            _read(response, deadline)
        elif deadline is not None:
            deadline.bound_each_read()
        if hooks.after_response is not None:
            hooks.after_response(response)
    except BaseException:
        response.close()
        raise
    return response


def _read(response: httpx2.Response, deadline: Deadline | None) -> None:
    if response.is_closed:
        return
    try:
        if deadline is not None:
            response.stream = DeadlineBody(response.stream, deadline)
        response.read()
    finally:
        response.close()


async def send_async(
    client: AsyncHttpClient,
    request: Request,
    timeout_ms: int | None,
    hooks: Hooks,
    streams: Streams,
) -> Answer:
    """The same as `send`; the deadline cancels what is under way."""
    from anyio import move_on_after

    seconds = None if timeout_ms is None else timeout_ms / 1000
    with move_on_after(seconds):
        try:
            return await _follow_async(client, request, hooks, streams)
        except FAILURES as error:
            raise translated(error, timeout_ms) from error
    raise _late(timeout_ms)


async def _follow_async(
    client: AsyncHttpClient, request: Request, hooks: Hooks, streams: Streams
) -> Answer:
    for redirects in count():
        response = await _exchange_async(client, request, hooks, streams)
        following = _following(request, response, redirects)
        if not isinstance(following, Request):
            return Answer(response, following)
        request = following
    raise AssertionError("unreachable")


async def _exchange_async(
    client: AsyncHttpClient, request: Request, hooks: Hooks, streams: Streams
) -> httpx2.Response:
    prepared = _prepared(client, request, _async_content(request.payload), None)
    if hooks.before_request is not None:
        prepared = await _settled(hooks.before_request(prepared)) or prepared
    is_left = streams is not None or not isinstance(client, OwnAsyncClient)
    options = _options(request)
    response = await client.send(
        prepared, stream=is_left, follow_redirects=False, **options
    )
    try:
        if streams is None or not streams(response):
            await _read_async(response)
        if hooks.after_response is not None:
            await _settled(hooks.after_response(response))
    except BaseException:
        await response.aclose()
        raise
    return response


async def _read_async(response: httpx2.Response) -> None:
    if response.is_closed:
        return
    try:
        await response.aread()
    finally:
        await response.aclose()


async def _settled(result: Any) -> Any:
    return await result if isawaitable(result) else result


def _prepared(
    client: HttpClient | AsyncHttpClient,
    request: Request,
    content: Any,
    deadline: Deadline | None,
) -> httpx2.Request:
    steps = dict.fromkeys(("connect", "read", "write", "pool"), deadline)
    headers = request.headers
    if isinstance(request.payload, Stream) and request.payload.length is not None:
        length = str(request.payload.length).encode()
        headers = [*headers, (b"Content-Length", length)]
    prepared = client.build_request(
        request.method,
        _parsed(request),
        headers=headers,
        content=content,
        extensions={"timeout": steps},
    )
    hide(prepared, request.signature)
    return prepared


def _parsed(request: Request) -> str | httpx2.URL:
    """A URL that comes again is parsed once; one that holds a key is not kept."""
    return request.url if request.signature.query else _parse(request.url)


_parse = lru_cache(64)(httpx2.URL)


def _options(request: Request) -> dict[str, Any]:
    digest = request.signature.digest
    return {} if digest is None else {"auth": httpx2.DigestAuth(*digest)}


def _content(payload: Payload) -> bytes | Iterator[bytes] | None:
    match payload:
        case Stream():
            return payload.open()
        case AsyncStream():
            raise TransportError("an asynchronous body needs an asynchronous call")
    return payload


def _async_content(payload: Payload) -> bytes | AsyncIterator[bytes] | None:
    match payload:
        case Stream():
            return in_thread(payload)
        case AsyncStream():
            return aiter(payload.chunks)
    return payload


def _following(
    request: Request, response: httpx2.Response, redirects: int
) -> Request | str:
    """The request that a redirect asks for; else why there is none."""
    if not response.is_redirect or not response.has_redirect_location:
        return ""
    if redirects == MOST:
        return f"; gave up after {MOST} redirects"
    location = response.headers["location"]
    return redirected(request, response.status_code, location)


def _late(timeout_ms: int | None) -> RequestTimeout:
    return RequestTimeout(f"the request was not finished within {timeout_ms} ms")


def translated(error: Exception, timeout_ms: int | None) -> SDKError:
    """The SDK's own error for one of the HTTP client."""
    text = str(error) or type(error).__name__
    match error:
        case httpx2.TimeoutException():
            return _late(timeout_ms)
        case httpx2.DecodingError():
            return TransportError(f"the response is not encoded as it says: {text}")
        case (
            httpx2.NetworkError()
            | httpx2.RemoteProtocolError()
            | httpx2.ProxyError()
            | OSError()
        ):
            return ConnectionFailed(f"the connection failed: {text}")
    return TransportError(f"the request cannot be sent: {text}")
