"""Sends one attempt of a call and reads its response within the deadline, unless it is a stream."""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, TypeAlias

import httpx2

from ..errors import ConnectionFailed, RequestTimeout, SDKError, TransportError
from ..request.prepared_request import Request
from .deadline import Deadline, DeadlineBody
from .hooks import Hooks
from .httpx_client import OwnClient
from .httpx_request import (
    async_content,
    auth_options,
    make_httpx_request,
    sync_content,
)

if TYPE_CHECKING:
    from .http_client import AsyncHttpClient, HttpClient

FAILURES = (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError)
"""The exceptions that an HTTP client raises."""

IsStream: TypeAlias = "Callable[[httpx2.Response], bool] | None"
"""True for a response that a stream reads; `None` if no response is a stream."""


class AttemptResult:
    """The response of an attempt, read to its end unless it is a stream.

    `note` says why a redirect was not followed; it is empty if there was none.
    """

    __slots__ = ("response", "note")

    def __init__(self, response: httpx2.Response, note: str = "") -> None:
        self.response = response
        self.note = note


def send(
    client: HttpClient,
    request: Request,
    timeout_ms: int | None,
    hooks: Hooks,
    is_stream: IsStream,
) -> AttemptResult:
    """Make one attempt; raises `TransportError` and its subclasses."""
    deadline = None if timeout_ms is None else Deadline(timeout_ms / 1000)
    try:
        redirects = 0
        while True:
            response = _exchange(client, request, deadline, hooks, is_stream)
            following = _next_request(request, response, redirects)
            if isinstance(following, str):
                return AttemptResult(response, following)
            request, redirects = following, redirects + 1
    except FAILURES as error:
        raise sdk_error(error, timeout_ms) from error


def _exchange(
    client: HttpClient,
    request: Request,
    deadline: Deadline | None,
    hooks: Hooks,
    is_stream: IsStream,
) -> httpx2.Response:
    content = sync_content(request.payload)
    sent = make_httpx_request(client, request, content, deadline)
    if hooks.before_request is not None:
        sent = hooks.before_request(sent) or sent
    # A client that keeps deadlines reads the body itself.
    is_read = isinstance(client, OwnClient) and client.keeps_deadlines
    is_left = is_stream is not None or not is_read
    options = auth_options(request)
    response = client.send(sent, stream=is_left, follow_redirects=False, **options)
    try:
        if is_stream is None or not is_stream(response):
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
        if deadline is not None and isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = DeadlineBody(response.stream, deadline)
        response.read()
    finally:
        response.close()


async def send_async(
    client: AsyncHttpClient,
    request: Request,
    timeout_ms: int | None,
    hooks: Hooks,
    is_stream: IsStream,
) -> AttemptResult:
    """The same as `send`, in an event loop; a deadline that passes cancels the attempt."""
    from anyio import move_on_after

    timeout = None if timeout_ms is None else timeout_ms / 1000
    with move_on_after(timeout):
        try:
            redirects = 0
            while True:
                response = await _exchange_async(
                    client, request, timeout, hooks, is_stream
                )
                following = _next_request(request, response, redirects)
                if isinstance(following, str):
                    return AttemptResult(response, following)
                request, redirects = following, redirects + 1
        except FAILURES as error:
            raise sdk_error(error, timeout_ms) from error
    raise _deadline_passed(timeout_ms)


async def _exchange_async(
    client: AsyncHttpClient,
    request: Request,
    timeout: float | None,
    hooks: Hooks,
    is_stream: IsStream,
) -> httpx2.Response:
    content = async_content(request.payload)
    sent = make_httpx_request(client, request, content, timeout)
    if hooks.before_request is not None:
        sent = await _await_result(hooks.before_request(sent)) or sent
    is_left = is_stream is not None
    options = auth_options(request)
    response = await client.send(
        sent, stream=is_left, follow_redirects=False, **options
    )
    try:
        if is_stream is None or not is_stream(response):
            await _read_async(response)
        if hooks.after_response is not None:
            await _await_result(hooks.after_response(response))
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


async def _await_result(result: Any) -> Any:
    return await result if isawaitable(result) else result


def _next_request(
    request: Request, response: httpx2.Response, redirects: int
) -> Request | str:
    """The request that a redirect asks for, or a string that says why no request follows."""
    if not response.has_redirect_location:
        return ""
    from .redirect import MAX_REDIRECTS, follow_redirect

    if redirects == MAX_REDIRECTS:
        return f"; gave up after {MAX_REDIRECTS} redirects"
    location = response.headers["location"]
    return follow_redirect(request, response.status_code, location)


def _deadline_passed(timeout_ms: int | None) -> RequestTimeout:
    if timeout_ms is None:
        return RequestTimeout("a timeout of the HTTP client that was passed in expired")
    return RequestTimeout(f"the request was not finished within {timeout_ms} ms")


def sdk_error(error: Exception, timeout_ms: int | None) -> SDKError:
    """The SDK's own error for one of the HTTP client."""
    message = str(error) or type(error).__name__
    match error:
        case httpx2.TimeoutException():
            return _deadline_passed(timeout_ms)
        case httpx2.DecodingError():
            return TransportError(f"the body does not have its encoding: {message}")
        case (
            httpx2.NetworkError()
            | httpx2.RemoteProtocolError()
            | httpx2.ProxyError()
            | OSError()
        ):
            return ConnectionFailed(f"the connection failed: {message}")
    return TransportError(f"the request cannot be sent: {message}")
