"""Gets access tokens and caches them until shortly before they expire.

Threads and tasks that need the same token at the same time share one token request.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Awaitable, Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from ..request.request_credentials import RequestCredentials, redact_password
from ..errors import ConnectionFailed, RequestTimeout, SDKError, TokenError
from .oauth2_grant import Grant, Token, read_token

if TYPE_CHECKING:
    from ..request.prepared_request import Request
    from ..transport.attempt import AttemptResult
    from .token_source import Send, SendAsync

Steps: TypeAlias = "Generator[Request, AttemptResult, Token]"
"""Yields token requests, receives the result of each, and returns a token.

Synchronous and asynchronous calls run the same generator and differ in how they send.
"""

_CLIENT_REJECTED = (400, 401, 403)
"""The statuses by which token servers reject the credentials of a client (RFC 6749, 5.2)."""

E = TypeVar("E")


@dataclass(slots=True)
class PendingToken(Generic[E]):
    """A token that one thread or task is getting. `done` is set when the token is cached, or when it failed."""

    done: E
    error: SDKError | None = None


class TokenCache:
    """The access tokens of one client, by grant."""

    def __init__(self) -> None:
        self._tokens: dict[Grant, Token] = {}
        self._pending: dict[Any, PendingToken[Any]] = {}
        self._secret_in_body: set[str] = set()

    def get(
        self,
        grant: Grant,
        send: Send,
        timeout_ms: int | None,
    ) -> Token:
        """A token that is valid now: a cached one, or a new one.

        `timeout_ms` limits the wait for another thread that is getting the token; `None` sets no limit.

        Raises:
            TokenError: the server returned no token.
            TransportError: the request failed, or the wait took longer than `timeout_ms`.
        """
        # The process is part of the key: a forked child must not wait for its parent.
        key = (os.getpid(), None, grant)
        seconds = None if timeout_ms is None else timeout_ms / 1000
        while (token := self._cached_token(grant)) is None:
            mine = PendingToken(threading.Event())
            pending = self._pending.setdefault(key, mine)
            if pending is mine:
                with self._publish_result(key, mine):
                    steps = self._get_steps(grant)
                    return self._cached_token(grant) or _run(steps, send)
            if not pending.done.wait(seconds):
                raise _timeout_error(timeout_ms)
            if pending.error is not None:
                raise pending.error
        return token

    async def get_async(
        self,
        grant: Grant,
        send: SendAsync,
        timeout_ms: int | None,
    ) -> Token:
        """The same as `get`, for tasks of the running event loop."""
        from anyio import Event, move_on_after
        from anyio.lowlevel import current_token

        key = (os.getpid(), current_token().native_token, grant)
        seconds = None if timeout_ms is None else timeout_ms / 1000
        while (token := self._cached_token(grant)) is None:
            mine = PendingToken(Event())
            pending = self._pending.setdefault(key, mine)
            if pending is mine:
                with self._publish_result(key, mine):
                    steps = self._get_steps(grant)
                    return self._cached_token(grant) or await _run_async(steps, send)
            with move_on_after(seconds) as waiting:
                await pending.done.wait()
            if waiting.cancelled_caught:
                raise _timeout_error(timeout_ms)
            if pending.error is not None:
                raise pending.error
        return token

    def expire(self, grant: Grant, text: str) -> None:
        """Stop using a token, unless another one has replaced it already."""
        kept = self._tokens.get(grant)
        if kept is not None and kept.text == text:
            self._tokens[grant] = replace(kept, expires=0.0)

    def _cached_token(self, grant: Grant) -> Token | None:
        kept = self._tokens.get(grant)
        return kept if kept is not None and monotonic() < kept.expires else None

    @contextmanager
    def _publish_result(self, key: Any, pending: PendingToken[Any]) -> Iterator[None]:
        """Wake the threads or tasks that wait, and pass an error on to them.

        A timeout is not passed on: each of them then makes its own attempt.
        """
        try:
            yield
        except (TokenError, ConnectionFailed) as error:
            pending.error = error
            raise
        finally:
            del self._pending[key]
            pending.done.set()

    def _get_steps(self, grant: Grant) -> Steps:
        old = self._tokens.get(grant)
        if old is not None and old.refresh:
            result = yield self._token_request(grant, old.refresh)
            renewed = _token_of(result)
            if renewed is not None:
                refresh = renewed.refresh or old.refresh
                return self._store(grant, replace(renewed, refresh=refresh))
        result = yield self._token_request(grant)
        if self._is_secret_needed_in_body(grant, result):
            self._secret_in_body.add(grant.token_url)
            result = yield self._token_request(grant)
        token = _token_of(result)
        if token is None:
            self._secret_in_body.discard(grant.token_url)
            raise _token_error(grant, result)
        return self._store(grant, token)

    def _is_secret_needed_in_body(self, grant: Grant, result: AttemptResult) -> bool:
        """True if the server may accept the client's secret only in the body (RFC 6749, 2.3.1)."""
        is_rejected = result.response.status_code in _CLIENT_REJECTED
        has_secret = bool(grant.client_secret)
        return (
            is_rejected and has_secret and grant.token_url not in self._secret_in_body
        )

    def _token_request(self, grant: Grant, refresh_token: str = "") -> Request:
        from ..request.prepared_request import Request

        secret_in_body = grant.token_url in self._secret_in_body
        headers = [
            (b"Accept", b"application/json"),
            (b"Content-Type", b"application/x-www-form-urlencoded"),
        ]
        if grant.client_secret and not secret_in_body:
            headers.append((b"Authorization", grant.basic.encode()))
        body = grant.body(refresh_token, secret_in_body)
        url = grant.refresh_url if refresh_token else grant.token_url
        return Request(
            "POST", url, headers, body, RequestCredentials(), is_redirected=False
        )

    def _store(self, grant: Grant, token: Token) -> Token:
        self._tokens[grant] = token
        return token


@dataclass(frozen=True, slots=True)
class GrantedTokens:
    """The `TokenSource` of one grant."""

    cache: TokenCache
    grant: Grant

    @property
    def scheme(self) -> str:
        """The word before the token in the header `Authorization`."""
        return self.grant.scheme

    def at(self, server: str) -> GrantedTokens:
        """The same source, with a relative token URL resolved against the URL of a server."""
        return GrantedTokens(self.cache, self.grant.at(server))

    def get(self, send: Send, timeout_ms: int | None) -> str:
        """A token that is valid now; raises `TokenError` or `TransportError`."""
        return self.cache.get(self.grant, send, timeout_ms).text

    async def get_async(self, send: SendAsync, timeout_ms: int | None) -> str:
        """The same as `get`, in an event loop."""
        token = await self.cache.get_async(self.grant, send, timeout_ms)
        return token.text

    def expire(self, token: str) -> None:
        """Stop using a token that the server rejected."""
        self.cache.expire(self.grant, token)


def _timeout_error(timeout_ms: int | None) -> RequestTimeout:
    return RequestTimeout(f"there was no access token within {timeout_ms} ms")


def _token_of(result: AttemptResult) -> Token | None:
    response = result.response
    return read_token(response, monotonic()) if response.is_success else None


def _token_error(grant: Grant, result: AttemptResult) -> TokenError:
    from ..response.decode import describe

    url = redact_password(grant.token_url)
    response = result.response
    message = f"no access token from {url}: {describe(response, result.note)}"
    for secret in grant.secrets:
        message = message.replace(secret, "***")
    return TokenError(message, response)


def _run(steps: Steps, send: Callable[[Request], AttemptResult]) -> Token:
    try:
        request = next(steps)
        while True:
            request = steps.send(send(request))
    except StopIteration as done:
        token: Token = done.value
        return token


async def _run_async(
    steps: Steps, send: Callable[[Request], Awaitable[AttemptResult]]
) -> Token:
    try:
        request = next(steps)
        while True:
            request = steps.send(await send(request))
    except StopIteration as done:
        token: Token = done.value
        return token
