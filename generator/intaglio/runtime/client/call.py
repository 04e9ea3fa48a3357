"""Makes a call: attempts, waits and the decision about the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, TypeAlias

from ..auth.credentials import sign
from ..response.decode import api_error, decode, streamed
from ..transport.direct import Received
from ..errors import (
    ArgumentProblem,
    ConnectionFailed,
    RequestTimeout,
    RequestValidationError,
    SDKError,
    TokenError,
    TransportError,
)
from ..request.unpack_request import taken_apart
from ..transport.hooks import Hooks
from .logger import LOGGER, log_attempt
from .operation import Operation
from ..request.payload import is_replayable
from .plan import Plan, plan_of
from ..response.recording import record
from ..request.request import Request, build_request, with_shared
from ..transport.redaction import shown_url
from ..transport.attempt import Answer, Streams, send, send_async

if TYPE_CHECKING:
    import httpx2

    from ..response.entries import Entries
    from ..auth.token_source import TokenSource
    from ..transport.retry import RetryConfig
    from ..transport.http_client import AsyncHttpClient, HttpClient
    from .options import CallOptions
    from .session import Session
    from ..streams.stream import AsyncStream, Stream

Opened: TypeAlias = "Callable[[httpx2.Response, Entries], Any]"
"""Makes the stream of a response that is left unread."""

Outcome: TypeAlias = Answer | TransportError | TokenError
"""What comes of an attempt."""

_NO_HOOKS = Hooks()
_SCHEMES = "https://... or http://..."


class Call:
    """One call under way; sync and async share everything but sending and waiting.

    `request` is sent with a token of the `token_source`, if there is one.
    """

    def __init__(
        self,
        plan: Plan,
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

    def begin(self) -> None:
        """Count an attempt."""
        self.attempts += 1
        self.attempt_started = monotonic()

    @property
    def signed(self) -> Request:
        """The request as it is sent."""
        if self.token_source is None or not self.token:
            return self.request
        value = f"{self.token_source.scheme} {self.token}"
        return self.request.authorized(value, self.token)

    def renews(self, outcome: Outcome) -> bool:
        """Whether to go on with another token, once, because the server takes this no more."""
        if (
            self.token_source is None
            or self.is_renewed
            or not isinstance(outcome, Answer)
        ):
            return False
        if outcome.response.status_code != 401:
            return False
        self.token_source.expire(self.token)
        self.is_renewed = is_replayable(self.request.payload)
        if self.is_renewed:
            self._log(outcome)
        return self.is_renewed

    def wait(self, outcome: Outcome) -> float | None:
        """The seconds to wait before the next attempt, or `None`: this was the last."""
        self._log(outcome)
        retries = self.retries
        if retries is None or not self._is_retried(retries, outcome):
            return None
        from ..transport.retry import asked_wait_ms

        asked = None
        if isinstance(outcome, Answer):
            asked = asked_wait_ms(outcome.response.headers)
        elif isinstance(outcome, TokenError):
            asked = asked_wait_ms(outcome.headers)
        elapsed = (monotonic() - self.started) * 1000
        wait = retries.wait_ms(self.attempts, elapsed, asked)
        return wait / 1000 if wait >= 0 else None

    def _is_retried(self, retries: RetryConfig, outcome: Outcome) -> bool:
        if not is_replayable(self.request.payload):
            return False
        if isinstance(outcome, Answer):
            return retries.covers(outcome.response.status_code)
        if isinstance(outcome, TokenError):
            return retries.covers(outcome.status_code)
        is_connection = isinstance(outcome, (ConnectionFailed, RequestTimeout))
        return is_connection and retries.covers_connections

    def _log(self, outcome: Outcome) -> None:
        if not LOGGER.isEnabledFor(10):
            return
        result: object = type(outcome).__name__
        if isinstance(outcome, Answer):
            result = outcome.response.status_code
        url = shown_url(self.request.url, self.request.signature)
        seconds = monotonic() - self.attempt_started
        log_attempt(self.request.method, url, self.attempts, seconds, result)

    @property
    def streams(self) -> Streams:
        """Tells which responses are left unread; `None` where the operation has no streams."""
        return self._streams if self.plan.streams else None

    def _streams(self, response: httpx2.Response) -> bool:
        """Whether a response is the last one, and one whose entries are read one by one."""
        if streamed(self.plan, response) is None:
            return False
        return self.retries is None or not self.retries.covers(response.status_code)

    def result(self, outcome: Outcome, opened: Opened) -> Any:
        """What the call returns; raises what it raises. `opened` makes the stream."""
        if not isinstance(outcome, Answer):
            raise outcome
        response = outcome.response
        record(response)
        if isinstance(response, Received):
            return decode(self.plan, response, self.strict)
        declared = streamed(self.plan, response) if self.plan.streams else None
        if declared is not None and declared.stream is not None:
            stream = declared.stream
            codec = partial(self.plan.codec_of, declared, self.strict)
            entries = stream.entries(declared, codec, response)
            return opened(response, entries)
        if response.is_success:
            return decode(self.plan, response, self.strict)
        secrets = self.signed.signature.secrets
        raise api_error(self.plan, response, secrets, outcome.note)


def call(
    session: Session,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    options: CallOptions,
) -> Any:
    """Call an operation and wait for its result."""
    try:
        state = _prepare(session, operation, arguments, options)
        while True:
            outcome = _attempt(session, state)
            if state.renews(outcome):
                continue
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
    options: CallOptions,
) -> Any:
    """The same as `call`, in an event loop of asyncio or trio."""
    from anyio import sleep as sleep_async

    try:
        state = _prepare(session, operation, arguments, options)
        while True:
            outcome = await _attempt_async(session, state)
            if state.renews(outcome):
                continue
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
    def opened(response: httpx2.Response, entries: Entries) -> Stream[Any]:
        from ..streams.chunks import Chunks
        from ..streams.stream import Stream

        chunks = Chunks(response, state.timeout_ms)
        return Stream(chunks, entries, session.hooks.on_error)

    return opened


def _opened_async(session: Session, state: Call) -> Opened:
    def opened(response: httpx2.Response, entries: Entries) -> AsyncStream[Any]:
        from ..streams.chunks import AsyncChunks
        from ..streams.stream import AsyncStream

        chunks = AsyncChunks(response, state.timeout_ms)
        return AsyncStream(chunks, entries, session.hooks.on_error)

    return opened


def _attempt(session: Session, state: Call) -> Outcome:
    state.begin()
    try:
        http = session.http()
        _authorize(state, http)
        return send(http, state.signed, state.timeout_ms, session.hooks, state.streams)
    except (TransportError, TokenError) as error:
        return error


async def _attempt_async(session: Session, state: Call) -> Outcome:
    state.begin()
    try:
        http = await session.http_async()
        await _authorize_async(state, http)
        return await send_async(
            http, state.signed, state.timeout_ms, session.hooks, state.streams
        )
    except (TransportError, TokenError) as error:
        return error


def _authorize(state: Call, http: HttpClient) -> None:
    """Give the call a token, which has as much time as the attempt itself.

    Hooks see no requests for tokens: these are made of secrets.
    """
    if state.token_source is not None:
        timeout_ms = state.timeout_ms
        state.token = state.token_source.get(
            lambda request: send(http, request, timeout_ms, _NO_HOOKS, None),
            timeout_ms,
        )


async def _authorize_async(state: Call, http: AsyncHttpClient) -> None:
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
) -> Call:
    session.check_open()
    plan = plan_of(operation)
    description = session.description
    security = operation.security
    alternatives = description.security if security is None else security
    signature, token_source = sign(
        alternatives, description.schemes, session.credentials
    )
    overrides = (session.http_headers, options.get("http_headers") or {})
    server = _server(session, operation, options)
    given = with_shared(plan, taken_apart(plan, arguments), session.shared)
    request = build_request(plan, given, server, signature, overrides)
    retries = _first(
        options.get("retries"), session.retries, operation.retries, description.retries
    )
    timeout_ms = _first(
        options.get("timeout_ms"),
        session.timeout_ms,
        operation.timeout_ms,
        description.timeout_ms,
    )
    _check_timeout(timeout_ms)
    if request.has_authorization:
        token_source = None
    return Call(
        plan,
        request,
        token_source.at(server) if token_source is not None else None,
        retries,
        timeout_ms,
        session.strict,
    )


def _first(*values: Any) -> Any:
    for value in values:
        if value is not None:
            return value
    return None


def _server(session: Session, operation: Operation[Any], options: CallOptions) -> str:
    """The base URL of a call."""
    given = options.get("server_url") or session.server_url
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
