"""Makes a call: attempts, waits and the decision about the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from .credentials import sign
from .chunks import AsyncChunks, Chunks
from .decode import api_error, decode, streamed
from .entries import Entries, entries_of
from .errors import (
    ArgumentProblem,
    ConnectionFailed,
    RequestTimeout,
    RequestValidationError,
    SDKError,
    TransportError,
)
from .log import LOGGER, log_attempt
from .operation import Operation, Options
from .payload import is_replayable
from .plan import Plan, plan_of
from .request import Request, build_request
from .retry import RetryConfig, asked_wait_ms
from .secret import shown_url
from .stream import AsyncStream, Stream
from .transport import Answer, send, send_async

if TYPE_CHECKING:
    import httpx2

    from .session import Session

Opened = Callable[["httpx2.Response", Entries], Any]
"""Makes the stream of a response that is left unread."""

_NO_RETRIES = RetryConfig("none")
_SCHEMES = "https://... or http://..."


@dataclass(slots=True)
class Call:
    """One call under way; sync and async share everything but sending and waiting."""

    plan: Plan
    request: Request
    retries: RetryConfig
    timeout_ms: int | None
    strict: bool
    started: float
    attempts: int = 0
    attempt_started: float = 0.0

    def begin(self) -> None:
        """Count an attempt."""
        self.attempts += 1
        self.attempt_started = monotonic()

    def wait(self, outcome: Answer | TransportError) -> float | None:
        """The seconds to wait before the next attempt, or `None`: this was the last."""
        self._log(outcome)
        if not self._is_retried(outcome) or not is_replayable(self.request.payload):
            return None
        asked = None
        if isinstance(outcome, Answer):
            asked = asked_wait_ms(outcome.response.headers)
        elapsed = (monotonic() - self.started) * 1000
        wait = self.retries.wait_ms(self.attempts, elapsed, asked)
        return wait / 1000 if wait >= 0 else None

    def _is_retried(self, outcome: Answer | TransportError) -> bool:
        if isinstance(outcome, Answer):
            return self.retries.covers(outcome.response.status_code)
        is_connection = isinstance(outcome, (ConnectionFailed, RequestTimeout))
        return is_connection and self.retries.covers_connections

    def _log(self, outcome: Answer | TransportError) -> None:
        if not LOGGER.isEnabledFor(10):
            return
        result: object = type(outcome).__name__
        if isinstance(outcome, Answer):
            result = outcome.response.status_code
        url = shown_url(self.request.url, self.request.signature)
        seconds = monotonic() - self.attempt_started
        log_attempt(self.request.method, url, self.attempts, seconds, result)

    def streams(self, response: httpx2.Response) -> bool:
        """Whether a response is the last one, and one whose entries are read one by one."""
        return streamed(self.plan, response) is not None and not self.retries.covers(
            response.status_code
        )

    def result(self, outcome: Answer | TransportError, opened: Opened) -> Any:
        """What the call returns; raises what it raises. `opened` makes the stream."""
        if isinstance(outcome, TransportError):
            raise outcome
        response = outcome.response
        declared = streamed(self.plan, response)
        if declared is not None:
            return opened(
                response, entries_of(self.plan, declared, response, self.strict)
            )
        if response.is_success:
            return decode(self.plan, response, self.strict)
        secrets = self.request.signature.secrets
        raise api_error(self.plan, response, secrets, outcome.note)


def call(
    session: Session,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    options: Options,
) -> Any:
    """Call an operation and wait for its result."""
    try:
        state = _prepare(session, operation, arguments, options)
        while True:
            outcome = _attempt(session, state)
            wait = state.wait(outcome)
            if wait is None:
                return state.result(outcome, _opened(session, state))
            sleep(wait)
    except SDKError as error:
        if session.hooks.on_error is not None:
            session.hooks.on_error(error)
        raise


async def call_async(
    session: Session,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    options: Options,
) -> Any:
    """The same as `call`, in an event loop of asyncio or trio."""
    from anyio import sleep as sleep_async

    try:
        state = _prepare(session, operation, arguments, options)
        while True:
            outcome = await _attempt_async(session, state)
            wait = state.wait(outcome)
            if wait is None:
                return state.result(outcome, _opened_async(session, state))
            await sleep_async(wait)
    except SDKError as error:
        if session.hooks.on_error is not None:
            result = session.hooks.on_error(error)
            if hasattr(result, "__await__"):
                await result
        raise


def _opened(session: Session, state: Call) -> Opened:
    return lambda response, entries: Stream(
        Chunks(response, state.timeout_ms), entries, session.hooks.on_error
    )


def _opened_async(session: Session, state: Call) -> Opened:
    return lambda response, entries: AsyncStream(
        AsyncChunks(response, state.timeout_ms), entries, session.hooks.on_error
    )


def _attempt(session: Session, state: Call) -> Answer | TransportError:
    state.begin()
    try:
        http = session.http()
        return send(http, state.request, state.timeout_ms, session.hooks, state.streams)
    except TransportError as error:
        return error


async def _attempt_async(session: Session, state: Call) -> Answer | TransportError:
    state.begin()
    try:
        http = await session.http_async()
        return await send_async(
            http, state.request, state.timeout_ms, session.hooks, state.streams
        )
    except TransportError as error:
        return error


def _prepare(
    session: Session,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    options: Options,
) -> Call:
    session.check_open()
    plan = plan_of(operation)
    description = session.description
    security = operation.security
    alternatives = description.security if security is None else security
    signature = sign(alternatives, description.schemes, session.credentials)
    overrides = (session.http_headers, options.http_headers or {})
    server = _server(session, operation, options)
    request = build_request(plan, arguments, server, signature, overrides)
    retries = _first(
        options.retries, session.retries, operation.retries, description.retries
    )
    timeout_ms = _first(
        options.timeout_ms,
        session.timeout_ms,
        operation.timeout_ms,
        description.timeout_ms,
    )
    _check_timeout(timeout_ms)
    return Call(
        plan, request, retries or _NO_RETRIES, timeout_ms, session.strict, monotonic()
    )


def _first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def _server(session: Session, operation: Operation[Any], options: Options) -> str:
    """The base URL of a call."""
    given = options.server_url or session.server_url
    url = given or session.servers.address_of(operation.servers)
    if url.lower().startswith(("https://", "http://")):
        return url
    found, hint = f"{url!r} is no absolute URL", _SCHEMES
    if not given:
        found, hint = "missing", f"pass server_url='https://...{url}'"
    if url and not given:
        hint = f"the API's server {url!r} is relative to where its description lies, so {hint}"
    raise RequestValidationError(
        (ArgumentProblem("server_url", found, _SCHEMES, hint),)
    )


def _check_timeout(timeout_ms: int | None) -> None:
    if timeout_ms is not None and timeout_ms <= 0:
        found = f"{timeout_ms} is not greater than 0"
        problem = ArgumentProblem("timeout_ms", found, "greater than 0")
        raise RequestValidationError((problem,))
