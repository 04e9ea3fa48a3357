"""Gets access tokens and keeps them until shortly before they expire; one request serves all who wait."""

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
"""Yields requests, is sent what they are answered, and returns a token."""

_REFUSED = (400, 401, 403)

E = TypeVar("E")


@dataclass(slots=True)
class Flight(Generic[E]):
    """A token on its way: `landed` is set when it is kept, or when there is an error."""

    landed: E
    error: SDKError | None = None


class Tokens:
    """The tokens of one client, by what they were got with."""

    def __init__(self) -> None:
        self._kept: dict[Grant, Token] = {}
        self._flights: dict[Any, Flight[Any]] = {}
        self._naming_client: set[str] = set()

    def get(
        self,
        grant: Grant,
        send: Send,
        timeout_ms: int | None,
    ) -> Token:
        """A token that is good now; raises `TokenError`, `TransportError` and its kinds.

        `timeout_ms` bounds how long it waits for another thread that gets it.
        """
        key = (os.getpid(), None, grant)
        seconds = None if timeout_ms is None else timeout_ms / 1000
        while (token := self._good(grant)) is None:
            mine = Flight(threading.Event())
            flight = self._flights.setdefault(key, mine)
            if flight is mine:
                with self._leading(key, mine):
                    steps = self._steps(grant)
                    return self._good(grant) or _driven(steps, send)
            if not flight.landed.wait(seconds):
                raise _late(timeout_ms)
            if flight.error is not None:
                raise flight.error
        return token

    async def get_async(
        self,
        grant: Grant,
        send: SendAsync,
        timeout_ms: int | None,
    ) -> Token:
        """The same for tasks of the running event loop."""
        from anyio import Event, move_on_after
        from anyio.lowlevel import current_token

        key = (os.getpid(), current_token().native_token, grant)
        seconds = None if timeout_ms is None else timeout_ms / 1000
        while (token := self._good(grant)) is None:
            mine = Flight(Event())
            flight = self._flights.setdefault(key, mine)
            if flight is mine:
                with self._leading(key, mine):
                    steps = self._steps(grant)
                    return self._good(grant) or await _driven_async(steps, send)
            with move_on_after(seconds) as waiting:
                await flight.landed.wait()
            if waiting.cancelled_caught:
                raise _late(timeout_ms)
            if flight.error is not None:
                raise flight.error
        return token

    def expire(self, grant: Grant, text: str) -> None:
        """Use a token no more, if it is still the one that is kept."""
        kept = self._kept.get(grant)
        if kept is not None and kept.text == text:
            self._kept[grant] = replace(kept, expires=0.0)

    def _good(self, grant: Grant) -> Token | None:
        kept = self._kept.get(grant)
        return kept if kept is not None and monotonic() < kept.expires else None

    @contextmanager
    def _leading(self, key: Any, flight: Flight[Any]) -> Iterator[None]:
        """Tell those who wait how it ended; after a timeout they try for themselves."""
        try:
            yield
        except (TokenError, ConnectionFailed) as error:
            flight.error = error
            raise
        finally:
            del self._flights[key]
            flight.landed.set()

    def _steps(self, grant: Grant) -> Steps:
        old = self._kept.get(grant)
        if old is not None and old.refresh:
            answer = yield self._request(grant, old.refresh)
            renewed = _token(answer)
            if renewed is not None:
                refresh = renewed.refresh or old.refresh
                return self._keep(grant, replace(renewed, refresh=refresh))
        answer = yield self._request(grant)
        if self._may_want_names(grant, answer):
            self._naming_client.add(grant.token_url)
            answer = yield self._request(grant)
        token = _token(answer)
        if token is None:
            self._naming_client.discard(grant.token_url)
            raise _refused(grant, answer)
        return self._keep(grant, token)

    def _may_want_names(self, grant: Grant, answer: AttemptResult) -> bool:
        """True if the server may look for the client's secret in the body only."""
        is_refused = answer.response.status_code in _REFUSED
        is_asked = bool(grant.client_secret)
        return is_refused and is_asked and grant.token_url not in self._naming_client

    def _request(self, grant: Grant, refresh_token: str = "") -> Request:
        from ..request.prepared_request import Request

        names_client = grant.token_url in self._naming_client
        headers = [
            (b"Accept", b"application/json"),
            (b"Content-Type", b"application/x-www-form-urlencoded"),
        ]
        if grant.client_secret and not names_client:
            headers.append((b"Authorization", grant.basic.encode()))
        body = grant.body(refresh_token, names_client)
        url = grant.refresh_url if refresh_token else grant.token_url
        return Request(
            "POST", url, headers, body, RequestCredentials(), is_redirected=False
        )

    def _keep(self, grant: Grant, token: Token) -> Token:
        self._kept[grant] = token
        return token


@dataclass(frozen=True, slots=True)
class GrantedTokens:
    """Gets the tokens of one grant (a `TokenSource`)."""

    tokens: Tokens
    grant: Grant

    @property
    def scheme(self) -> str:
        """The word before the token in the header `Authorization`."""
        return self.grant.scheme

    def at(self, server: str) -> GrantedTokens:
        """The same for a token URL that is relative to the server's URL."""
        return GrantedTokens(self.tokens, self.grant.at(server))

    def get(self, send: Send, timeout_ms: int | None) -> str:
        """A token that is valid now; raises `TokenError` or `TransportError`."""
        return self.tokens.get(self.grant, send, timeout_ms).text

    async def get_async(self, send: SendAsync, timeout_ms: int | None) -> str:
        """The same as `get`, in an event loop."""
        token = await self.tokens.get_async(self.grant, send, timeout_ms)
        return token.text

    def expire(self, token: str) -> None:
        """Stop using a token that the server rejected."""
        self.tokens.expire(self.grant, token)


def _late(timeout_ms: int | None) -> RequestTimeout:
    return RequestTimeout(f"there was no access token within {timeout_ms} ms")


def _token(answer: AttemptResult) -> Token | None:
    response = answer.response
    return read_token(response, monotonic()) if response.is_success else None


def _refused(grant: Grant, answer: AttemptResult) -> TokenError:
    from ..response.decode import describe

    url = redact_password(grant.token_url)
    response = answer.response
    message = f"no access token from {url}: {describe(response, answer.note)}"
    for secret in grant.secrets:
        message = message.replace(secret, "***")
    return TokenError(message, response)


def _driven(steps: Steps, send: Callable[[Request], AttemptResult]) -> Token:
    try:
        request = next(steps)
        while True:
            request = steps.send(send(request))
    except StopIteration as done:
        token: Token = done.value
        return token


async def _driven_async(
    steps: Steps, send: Callable[[Request], Awaitable[AttemptResult]]
) -> Token:
    try:
        request = next(steps)
        while True:
            request = steps.send(await send(request))
    except StopIteration as done:
        token: Token = done.value
        return token
