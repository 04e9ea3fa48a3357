"""Sends one attempt and reads its response within its deadline, whole unless it streams."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from inspect import isawaitable
from itertools import count
from typing import TYPE_CHECKING, Any, TypeAlias

from .clients import OwnAsyncClient, OwnClient
from .deadline import Deadline
from .direct import Received, Response
from ..errors import (
    ConnectionFailed,
    RequestTimeout,
    SDKError,
    TransportError,
)
from .hooks import Hooks
from ..response.recording import is_recording
from ..request.request import Request

if TYPE_CHECKING:
    import httpx2

    from .http_client import AsyncHttpClient, HttpClient


@cache
def failures() -> tuple[type[Exception], ...]:
    """What an HTTP client raises."""
    import httpx2

    return (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError)


Streams: TypeAlias = "Callable[[httpx2.Response], bool] | None"
"""Whether a response is left unread, for a stream to read; `None` where all are read."""


class Answer:
    """A response, read to its end unless it streams, and why a redirect was not followed."""

    __slots__ = ("response", "note")

    def __init__(self, response: Response, note: str = "") -> None:
        self.response = response
        self.note = note


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
    except failures() as error:
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
) -> Response:
    """The response, if possible without httpx2."""
    if streams is None and isinstance(client, OwnClient) and _is_unseen(hooks):
        response = client.exchange(request, deadline)
        if response is not None:
            return response
    return _exchange_whole(client, request, deadline, hooks, streams)


def _exchange_whole(
    client: HttpClient,
    request: Request,
    deadline: Deadline | None,
    hooks: Hooks,
    streams: Streams,
) -> httpx2.Response:
    from .httpx_request import content, options, prepared

    sent = prepared(client, request, content(request.payload), deadline)
    if hooks.before_request is not None:
        sent = hooks.before_request(sent) or sent
    # A client of ours reads within the deadline itself.
    is_left = streams is not None or not isinstance(client, OwnClient)
    how = options(request)
    response = client.send(sent, stream=is_left, follow_redirects=False, **how)
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


def _is_unseen(hooks: Hooks) -> bool:
    """Whether nobody looks at requests and responses."""
    is_hooked = hooks.before_request is not None or hooks.after_response is not None
    return not is_hooked and not is_recording()


def _read(response: httpx2.Response, deadline: Deadline | None) -> None:
    if response.is_closed:
        return
    try:
        if deadline is not None:
            from .bounded import DeadlineBody

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
        except failures() as error:
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
) -> Response:
    if streams is None and isinstance(client, OwnAsyncClient) and _is_unseen(hooks):
        response = await client.exchange(request)
        if response is not None:
            return response
    return await _exchange_whole_async(client, request, hooks, streams)


async def _exchange_whole_async(
    client: AsyncHttpClient, request: Request, hooks: Hooks, streams: Streams
) -> httpx2.Response:
    from .httpx_request import async_content, options, prepared

    sent = prepared(client, request, async_content(request.payload), None)
    if hooks.before_request is not None:
        sent = await _settled(hooks.before_request(sent)) or sent
    is_left = streams is not None or not isinstance(client, OwnAsyncClient)
    how = options(request)
    response = await client.send(sent, stream=is_left, follow_redirects=False, **how)
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


def _following(request: Request, response: Response, redirects: int) -> Request | str:
    """The request that a redirect asks for; else why there is none."""
    if isinstance(response, Received) or not response.has_redirect_location:
        return ""
    from .redirect import MOST, redirected

    if redirects == MOST:
        return f"; gave up after {MOST} redirects"
    location = response.headers["location"]
    return redirected(request, response.status_code, location)


def _late(timeout_ms: int | None) -> RequestTimeout:
    return RequestTimeout(f"the request was not finished within {timeout_ms} ms")


def translated(error: Exception, timeout_ms: int | None) -> SDKError:
    """The SDK's own error for one of the HTTP client."""
    import httpx2

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
