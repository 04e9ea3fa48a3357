"""Makes a call: builds its request, makes attempts, waits between them, decodes the result."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, TypeAlias

from ..auth.credential_choice import choose_credentials
from ..errors import (
    ArgumentProblem,
    ConnectionFailed,
    RequestTimeout,
    RequestValidationError,
    SDKError,
    TokenError,
    TransportError,
)
from ..request.build_request import build_request
from ..request.payload import is_replayable
from ..request.prepared_request import Request
from ..response.decode import api_error, decode
from ..response.recording import record
from ..transport.attempt import AttemptResult, IsStream, send, send_async
from ..transport.hooks import Hooks
from .operation import Operation
from .operation_plan import OperationPlan, plan_of

if TYPE_CHECKING:
    import httpx2

    from ..auth.token_source import TokenSource
    from ..response.entries import Entries
    from ..streams.stream import AsyncStream, Stream
    from ..transport.http_client import AsyncHttpClient, HttpClient
    from ..transport.retry import RetryConfig
    from .options import CallOptions
    from .session import Session

OpenStream: TypeAlias = "Callable[[httpx2.Response, Entries], Any]"
"""A callable that returns the stream of a response that is left unread."""

Outcome: TypeAlias = AttemptResult | TransportError | TokenError
"""How an attempt ended."""

LOGGER = logging.getLogger(__name__.rsplit(".", 3)[0])
"""The logger of the package."""

_NO_HOOKS = Hooks()
_SCHEMES = "https://... or http://..."


class CallState:
    """The state of one call. Synchronous and asynchronous calls differ only in how they send and wait."""

    def __init__(
        self,
        plan: OperationPlan,
        request: Request,
        token_source: TokenSource | None,
        retries: RetryConfig | None,
        timeout_ms: int | None,
        strict: bool,
    ) -> None:
        self.plan = plan
        self.request = request
        self.token_source = token_source
        self.retries = retries
        self.timeout_ms = timeout_ms
        self.strict = strict
        self.started = self.attempt_started = monotonic()
        self.attempts = 0
        self.token = ""
        self.is_renewed = False

    def begin_attempt(self) -> None:
        """Count an attempt."""
        self.attempts += 1
        self.attempt_started = monotonic()

    @property
    def authorized_request(self) -> Request:
        """The request with the access token, if the call has one."""
        if self.token_source is None or not self.token:
            return self.request
        value = f"{self.token_source.scheme} {self.token}"
        return self.request.authorized(value, self.token)

    def renews_token(self, outcome: Outcome) -> bool:
        """True if another attempt with a new token follows, because the server rejected the token; once a call."""
        if self.token_source is None or self.is_renewed:
            return False
        if (
            not isinstance(outcome, AttemptResult)
            or outcome.response.status_code != 401
        ):
            return False
        self.token_source.expire(self.token)
        self.is_renewed = is_replayable(self.request.payload)
        if self.is_renewed:
            self._log(outcome)
        return self.is_renewed

    def seconds_to_wait(self, outcome: Outcome) -> float | None:
        """The seconds to wait before the next attempt; `None` if this was the last."""
        self._log(outcome)
        retries = self.retries
        if retries is None or not self._is_retried(retries, outcome):
            return None
        from ..transport.retry import asked_wait_ms

        asked = None
        if isinstance(outcome, AttemptResult):
            asked = asked_wait_ms(outcome.response.headers)
        elif isinstance(outcome, TokenError):
            asked = asked_wait_ms(outcome.headers)
        elapsed = (monotonic() - self.started) * 1000
        wait = retries.wait_ms(self.attempts, elapsed, asked)
        return wait / 1000 if wait >= 0 else None

    def _is_retried(self, retries: RetryConfig, outcome: Outcome) -> bool:
        if not is_replayable(self.request.payload):
            return False
        if isinstance(outcome, AttemptResult):
            return retries.covers(outcome.response.status_code)
        if isinstance(outcome, TokenError):
            return retries.covers(outcome.status_code)
        is_connection = isinstance(outcome, (ConnectionFailed, RequestTimeout))
        return is_connection and retries.covers_connections

    def _log(self, outcome: Outcome) -> None:
        if not LOGGER.isEnabledFor(logging.DEBUG):
            return
        result: object = type(outcome).__name__
        if isinstance(outcome, AttemptResult):
            result = outcome.response.status_code
        LOGGER.debug(
            "%s %s -> %s in %d ms (attempt %d)",
            self.request.method,
            self.request.credentials.redact(self.request.url),
            result,
            (monotonic() - self.attempt_started) * 1000,
            self.attempts,
        )

    @property
    def is_stream(self) -> IsStream:
        """True if a response is left unread for a stream; `None` if the operation has no streams."""
        return self._is_stream if self.plan.responses.has_streams else None

    def _is_stream(self, response: httpx2.Response) -> bool:
        if self.plan.responses.stream_of(response) is None:
            return False
        return self.retries is None or not self.retries.covers(response.status_code)

    def result(self, outcome: Outcome, open_stream: OpenStream) -> Any:
        """The return value of the call; raises `SDKError`."""
        if not isinstance(outcome, AttemptResult):
            raise outcome
        response, responses = outcome.response, self.plan.responses
        record(response)
        plan = responses.stream_of(response) if responses.has_streams else None
        if plan is not None and plan.stream is not None:
            codec = partial(plan.codec, self.strict)
            entries = plan.stream.entries(plan.declared, codec, response)
            return open_stream(response, entries)
        if response.is_success:
            return decode(responses, response, self.strict)
        secrets = self.authorized_request.credentials.secrets
        raise api_error(responses, response, secrets, outcome.note)


def call(
    session: Session,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    options: CallOptions,
) -> Any:
    """Call an operation and return its result; raises `SDKError`."""
    try:
        is_own = session.given is None
        state = _prepare(session, operation, arguments, options, is_own)
        while True:
            outcome = _attempt(session, state)
            if state.renews_token(outcome):
                continue
            wait = state.seconds_to_wait(outcome)
            if wait is None:
                return state.result(outcome, _stream_opener(session, state))
            sleep(wait)
    except SDKError as error:
        if session.hooks.on_error is not None:
            session.hooks.on_error(error)
        raise


async def call_async(
    session: Session,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    options: CallOptions,
) -> Any:
    """The same as `call`, in an event loop of asyncio or trio."""
    try:
        is_own = session.given_async is None
        state = _prepare(session, operation, arguments, options, is_own)
        while True:
            outcome = await _attempt_async(session, state)
            if state.renews_token(outcome):
                continue
            wait = state.seconds_to_wait(outcome)
            if wait is None:
                return state.result(outcome, _async_stream_opener(session, state))
            from anyio import sleep as sleep_async

            await sleep_async(wait)
    except SDKError as error:
        if session.hooks.on_error is not None:
            result = session.hooks.on_error(error)
            if hasattr(result, "__await__"):
                await result
        raise


def _stream_opener(session: Session, state: CallState) -> OpenStream:
    def open_stream(response: httpx2.Response, entries: Entries) -> Stream[Any]:
        from ..streams.chunks import Chunks
        from ..streams.stream import Stream

        chunks = Chunks(response, state.timeout_ms)
        return Stream(chunks, entries, session.hooks.on_error)

    return open_stream


def _async_stream_opener(session: Session, state: CallState) -> OpenStream:
    def open_stream(response: httpx2.Response, entries: Entries) -> AsyncStream[Any]:
        from ..streams.chunks import AsyncChunks
        from ..streams.stream import AsyncStream

        chunks = AsyncChunks(response, state.timeout_ms)
        return AsyncStream(chunks, entries, session.hooks.on_error)

    return open_stream


def _attempt(session: Session, state: CallState) -> Outcome:
    state.begin_attempt()
    try:
        http = session.http()
        _get_token(state, http)
        request, timeout_ms = state.authorized_request, state.timeout_ms
        return send(http, request, timeout_ms, session.hooks, state.is_stream)
    except (TransportError, TokenError) as error:
        return error


async def _attempt_async(session: Session, state: CallState) -> Outcome:
    state.begin_attempt()
    try:
        http = await session.http_async()
        await _get_token_async(state, http)
        request, timeout_ms = state.authorized_request, state.timeout_ms
        return await send_async(
            http, request, timeout_ms, session.hooks, state.is_stream
        )
    except (TransportError, TokenError) as error:
        return error


def _get_token(state: CallState, http: HttpClient) -> None:
    """Get the access token of the call, within the time of an attempt.

    Hooks do not see requests for tokens: they hold secrets.
    """
    if state.token_source is not None:
        timeout_ms = state.timeout_ms
        state.token = state.token_source.get(
            lambda request: send(http, request, timeout_ms, _NO_HOOKS, None),
            timeout_ms,
        )


async def _get_token_async(state: CallState, http: AsyncHttpClient) -> None:
    if state.token_source is not None:
        timeout_ms = state.timeout_ms
        state.token = await state.token_source.get_async(
            lambda request: send_async(http, request, timeout_ms, _NO_HOOKS, None),
            timeout_ms,
        )


def _prepare(
    session: Session,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    options: CallOptions,
    is_own: bool,
) -> CallState:
    """Check the arguments and build the request; raises `RequestValidationError` or `MissingCredentials`.

    `is_own` is true if the SDK opened the HTTP client. One that was passed in keeps its own timeouts, unless the
    user gave `timeout_ms`.
    """
    session.check_open()
    plan = plan_of(operation)
    description = session.description
    security = operation.security
    alternatives = description.security if security is None else security
    credentials, token_source = choose_credentials(
        alternatives, description.schemes, session.credentials
    )
    overrides = (session.http_headers, options.get("http_headers") or {})
    server = _server_url(session, operation, options)
    given = plan.request.arguments(arguments, session.shared)
    request = build_request(plan.request, given, server, credentials, overrides)
    if token_source is not None:
        is_needed = not request.has_authorization
        token_source = token_source.at(server) if is_needed else None
    return CallState(
        plan,
        request,
        token_source,
        _retries(session, operation, options),
        _timeout_ms(session, operation, options, is_own),
        session.strict,
    )


def _retries(
    session: Session, operation: Operation[Any], options: CallOptions
) -> RetryConfig | None:
    declared = operation.retries, session.description.retries
    found: RetryConfig | None = _first(
        options.get("retries"), session.retries, *declared
    )
    return found


def _timeout_ms(
    session: Session, operation: Operation[Any], options: CallOptions, is_own: bool
) -> int | None:
    """The timeout of an attempt; raises `RequestValidationError` if it is not greater than 0."""
    timeout_ms: int | None = _first(options.get("timeout_ms"), session.timeout_ms)
    if timeout_ms is None and is_own:
        timeout_ms = _first(operation.timeout_ms, session.description.timeout_ms)
    if timeout_ms is not None and timeout_ms <= 0:
        found = f"{timeout_ms} is not greater than 0"
        problem = ArgumentProblem("timeout_ms", found, "greater than 0")
        raise RequestValidationError((problem,))
    return timeout_ms


def _first(*values: Any) -> Any:
    for value in values:
        if value is not None:
            return value
    return None


def _server_url(
    session: Session, operation: Operation[Any], options: CallOptions
) -> str:
    """The base URL of a call; raises `RequestValidationError` if it is not absolute."""
    given = options.get("server_url") or session.server_url
    url = given or session.servers.url_for(operation.servers)
    if url.lower().startswith(("https://", "http://")):
        return url
    found, hint = f"{url!r} is not an absolute URL", _SCHEMES
    if not given:
        found, hint = "missing", f"pass server_url='https://...{url}'"
    if url and not given:
        hint = f"the API's server {url!r} is relative to the URL of its description, so {hint}"
    raise RequestValidationError(
        (ArgumentProblem("server_url", found, _SCHEMES, hint),)
    )
