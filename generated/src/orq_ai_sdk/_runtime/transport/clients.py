"""The HTTP clients that the SDK opens itself: connections of httpcore2, with httpx2's client over them where it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpcore2

from ..types.build_lock import BUILDING
from .deadline import Deadline, DeadlineBackend
from .direct import FAILURES, Response, directly, may_go_directly, received
from ..request.request import Request
from .tls import lazy_context

if TYPE_CHECKING:
    import httpx2

    from .whole import WholeAsyncClient, WholeClient

_LIMITS: dict[str, Any] = {
    "max_connections": 100,
    "max_keepalive_connections": 20,
    "keepalive_expiry": 5.0,
}
"""Those of httpx2."""


class OwnClient:
    """Connections for synchronous calls.

    Settings of the environment (proxies, certificates) and cookies are as `httpx2.Client`
    has them.
    """

    def __init__(self) -> None:
        self._whole: WholeClient | None = None
        self._pool: httpcore2.ConnectionPool | None = None
        if may_go_directly():
            backend = DeadlineBackend(httpcore2.SyncBackend())
            self._pool = httpcore2.ConnectionPool(
                lazy_context(), network_backend=backend, **_LIMITS
            )

    def exchange(self, request: Request, deadline: Deadline | None) -> Response | None:
        """The response to a request that needs nothing of httpx2, else `None`."""
        core = directly(request, deadline)
        if self._pool is None or core is None or _has_cookies(self._whole):
            return None
        try:
            answer = self._pool.handle_request(core)
            try:
                body = b"".join(answer.iter_stream())
            finally:
                answer.close()
        except FAILURES as error:
            raise _of_httpx2(self, request, error) from error
        return received(answer, body, lambda: _made_whole(self, request, answer, body))

    @property
    def whole(self) -> WholeClient:
        """The same connections as a client of httpx2 has them."""
        return self._whole or self._make_whole()

    def _make_whole(self) -> WholeClient:
        from .whole import WholeClient

        with BUILDING:
            if self._whole is None:
                self._whole = WholeClient(self._pool)
        return self._whole

    def build_request(self, *given: Any, **named: Any) -> httpx2.Request:
        """The request with the headers that are sent."""
        return self.whole.build_request(*given, **named)

    def send(self, request: httpx2.Request, **options: Any) -> httpx2.Response:
        """The response, read to its end unless it is for a stream to read."""
        return self.whole.send(request, **options)

    def close(self) -> None:
        """Close the connections."""
        if self._whole is not None:
            self._whole.close()
        if self._pool is not None:
            self._pool.close()


class OwnAsyncClient:
    """Connections for the calls of an event loop."""

    def __init__(self) -> None:
        self._whole: WholeAsyncClient | None = None
        self._pool: httpcore2.AsyncConnectionPool | None = None
        if may_go_directly():
            self._pool = httpcore2.AsyncConnectionPool(lazy_context(), **_LIMITS)

    async def exchange(self, request: Request) -> Response | None:
        """The response to a request that needs nothing of httpx2, else `None`."""
        core = directly(request, None)
        if self._pool is None or core is None or _has_cookies(self._whole):
            return None
        try:
            answer = await self._pool.handle_async_request(core)
            try:
                body = b"".join([chunk async for chunk in answer.aiter_stream()])
            finally:
                await answer.aclose()
        except FAILURES as error:
            raise _of_httpx2(self, request, error) from error
        return received(answer, body, lambda: _made_whole(self, request, answer, body))

    @property
    def whole(self) -> WholeAsyncClient:
        """The same connections as a client of httpx2 has them."""
        if self._whole is None:
            from .whole import WholeAsyncClient

            self._whole = WholeAsyncClient(self._pool)
        return self._whole

    def build_request(self, *given: Any, **named: Any) -> httpx2.Request:
        """The request with the headers that are sent."""
        return self.whole.build_request(*given, **named)

    async def send(self, request: httpx2.Request, **options: Any) -> httpx2.Response:
        """The response, read to its end unless it is for a stream to read."""
        return await self.whole.send(request, **options)

    async def aclose(self) -> None:
        """Close the connections."""
        if self._whole is not None:
            await self._whole.aclose()
        if self._pool is not None:
            await self._pool.aclose()


def _has_cookies(whole: WholeClient | WholeAsyncClient | None) -> bool:
    return whole is not None and whole.has_cookies


def _of_httpx2(
    client: OwnClient | OwnAsyncClient, request: Request, error: Exception
) -> httpx2.RequestError:
    from .httpx_request import prepared
    from .whole import of_httpx2

    return of_httpx2(error, prepared(client, request, request.payload, None))


def _made_whole(
    client: OwnClient | OwnAsyncClient,
    request: Request,
    answer: httpcore2.Response,
    body: bytes,
) -> httpx2.Response:
    from .httpx_request import prepared

    sent = prepared(client, request, request.payload, None)
    return client.whole.response(answer, body, sent)
