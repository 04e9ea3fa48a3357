"""Attempts are made again when the user or the API asked for it, and not otherwise."""

from __future__ import annotations

import asyncio
import io
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path as File
from typing import Any

import pytest

from intaglio.runtime.client.client_description import ClientDescription
from intaglio.runtime.errors import (
    APIError,
    ConnectionFailed,
    RequestTimeout,
    RequestValidationError,
)
from intaglio.runtime.types.file_input import FileInput
from intaglio.runtime.types.model import Model
from intaglio.runtime.client.options import CallOptions
from intaglio.runtime.request.request_body import Body
from intaglio.runtime.transport.retry import BackoffStrategy, RetryConfig, asked_wait_ms

from .calls import client, operation
from .server import Answer, Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]

QUICK = BackoffStrategy(1, 5, 1.5, 5_000)
RETRY = RetryConfig("backoff", QUICK, False)
RETRY_ALL = RetryConfig("backoff", QUICK, True)
OTHERS = RetryConfig("none")


def failing(times: int, answer: Callable[[Seen], Answer] | None = None) -> Handler:
    """Answers 503 so many times, then 200."""
    left = [times]

    def handle(seen: Seen) -> Answer:
        left[0] -= 1
        if left[0] < 0:
            return reply({"ok": True})
        return answer(seen) if answer else reply({}, 503)

    return handle


def test_retried(serve: Serve) -> None:
    """A failed attempt is made again with the same bytes, POST too."""
    server = serve(failing(2))
    declared = operation(body=Body(lambda: Upload, "multipart/form-data"))
    with client(server, retries=RETRY) as caller:
        assert {"ok": True} == caller.call(declared, {"file": b"x"})
    assert 3 == len(server.seen)
    assert 1 == len({seen.body for seen in server.seen})


def test_retried_async(serve: Serve) -> None:
    """Asynchronous calls are retried the same way."""
    server = serve(failing(2))

    async def main() -> Any:
        async with client(server, retries=RETRY) as caller:
            return await caller.call_async(operation(), {})

    assert {"ok": True} == asyncio.run(main())
    assert 3 == len(server.seen)


@pytest.mark.parametrize("status", [400, 404, 408, 409, 501])
def test_other_statuses(serve: Serve, status: int) -> None:
    """Only 429, 500, 502, 503 and 504 are retried unless others are named."""
    server = serve(failing(1, lambda seen: reply({}, status)))
    with client(server, retries=RETRY) as caller, pytest.raises(APIError):
        caller.call(operation(), {})
    assert 1 == len(server.seen)


@pytest.mark.parametrize("pattern", ["408", "4XX", "4xx"])
def test_named_statuses(serve: Serve, pattern: str) -> None:
    """A configuration can name the statuses that are retried, and ranges of them."""
    server = serve(failing(1, lambda seen: reply({}, 408)))
    named = RetryConfig("backoff", QUICK, False, status_codes=(pattern,))
    with client(server, retries=named) as caller:
        assert {"ok": True} == caller.call(operation(), {})


@pytest.mark.parametrize(
    ("call", "own", "declared", "general", "attempts"),
    [
        (None, None, None, None, 1),
        (None, None, None, RETRY, 2),
        (None, None, OTHERS, RETRY, 1),
        (None, RETRY, OTHERS, OTHERS, 2),
        (OTHERS, RETRY, RETRY, RETRY, 1),
        (RETRY, OTHERS, OTHERS, OTHERS, 2),
        (None, OTHERS, RETRY, RETRY, 1),
    ],
)
def test_precedence(
    serve: Serve,
    call: RetryConfig | None,
    own: RetryConfig | None,
    declared: RetryConfig | None,
    general: RetryConfig | None,
    attempts: int,
) -> None:
    """A call's configuration wins over the client's, the operation's, the API's."""
    server = serve(failing(1))
    description = ClientDescription("test/1", timeout_ms=10_000, retries=general)
    with client(server, description=description, retries=own) as caller:
        try:
            caller.call(operation(retries=declared), {}, CallOptions(retries=call))
        except APIError:
            pass
    assert attempts == len(server.seen)


def test_gives_up(serve: Serve) -> None:
    """After max_elapsed_time the last error is raised."""
    server = serve(failing(1000))
    short = RetryConfig("backoff", BackoffStrategy(200, 200, 1, 1000), False)
    with client(server, retries=short) as caller, pytest.raises(APIError) as caught:
        caller.call(operation(), {})
    assert 503 == caught.value.status_code
    assert 2 <= len(server.seen) <= 12


def _cut(seen: Seen) -> Answer:
    seen.connection.connection.shutdown(socket.SHUT_RDWR)
    return None


def test_connection_errors(serve: Serve) -> None:
    """A failed connection is retried only when that is asked for."""
    with client(serve(failing(1, _cut)), retries=RETRY_ALL) as caller:
        assert {"ok": True} == caller.call(operation(), {})
    server = serve(failing(1, _cut))
    with client(server, retries=RETRY) as caller, pytest.raises(ConnectionFailed):
        caller.call(operation(), {})
    assert 1 == len(server.seen)


def test_timeouts(serve: Serve) -> None:
    """A timeout is retried with connection errors."""
    import time

    def slow(seen: Seen) -> Answer:
        time.sleep(0.4)
        return None

    with client(serve(failing(1, slow)), retries=RETRY_ALL) as caller:
        result = caller.call(operation(), {}, CallOptions(timeout_ms=100))
    assert {"ok": True} == result
    server = serve(failing(1, slow))
    with client(server, retries=RETRY) as caller, pytest.raises(RequestTimeout):
        caller.call(operation(), {}, CallOptions(timeout_ms=100))


class Upload(Model):
    """A file."""

    file: FileInput


def test_files_are_rewound(serve: Serve, tmp_path: File) -> None:
    """A retried request sends the same bytes of a file again."""
    path = tmp_path / "a.bin"
    path.write_bytes(b"content")
    server = serve(failing(2))
    declared = operation(body=Body(lambda: Upload, "multipart/form-data"))
    with client(server, retries=RETRY) as caller, path.open("rb") as file:
        file.read(3)
        caller.call(declared, {"file": file})
    assert [[b"tent"]] * 3 == [[part[3] for part in seen.parts] for seen in server.seen]


class Pipe(io.RawIOBase):
    """A file that cannot seek."""

    def __init__(self) -> None:
        self._left = [b"content"]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        chunk = self._left.pop() if self._left else b""
        buffer[: len(chunk)] = chunk
        return len(chunk)


def _chunks() -> Iterator[bytes]:
    yield b"content"


@pytest.mark.parametrize("make", [Pipe, _chunks])
def test_what_is_gone_is_not_sent_again(serve: Serve, make: Callable[[], Any]) -> None:
    """A body that can be read once is not retried."""
    server = serve(failing(1))
    declared = operation(body=Body(lambda: Any, "application/octet-stream", "body"))
    with client(server, retries=RETRY) as caller, pytest.raises(APIError):
        caller.call(declared, {"body": make()})
    assert [b"content"] == [seen.body for seen in server.seen]


def test_retry_after(serve: Serve) -> None:
    """The server says when to come again, here: at once, against a long interval."""
    server = serve(failing(1, lambda seen: reply({}, 503, retry_after="0")))
    patient = RetryConfig("backoff", BackoffStrategy(60_000, 60_000, 1, 90_000), False)
    with client(server, retries=patient) as caller:
        assert {"ok": True} == caller.call(operation(), {})


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"retry-after": "2"}, 2000),
        ({"retry-after-ms": "50", "retry-after": "2"}, 50),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "inf"}, None),
        ({}, None),
    ],
)
def test_asked_wait(headers: dict[str, str], expected: float | None) -> None:
    """The wait is read from Retry-After and retry-after-ms."""
    assert expected == asked_wait_ms(headers)


def test_asked_date() -> None:
    """Retry-After can be a date; one that has passed means at once."""
    future = datetime.now(UTC) + timedelta(seconds=100)
    wait = asked_wait_ms({"retry-after": format_datetime(future, usegmt=True)})
    assert wait is not None and 90_000 < wait <= 100_000
    assert 0 == asked_wait_ms({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"})


def test_wait_grows_to_its_limit() -> None:
    """The wait grows by the exponent, jittered, and is capped by both limits."""
    config = RetryConfig("backoff", BackoffStrategy(100, 1000, 2, 10_000), False)
    for failures, full in ((1, 100), (2, 200), (3, 400), (10, 1000), (5000, 1000)):
        assert full / 2 <= config.wait_ms(failures, 0, None) <= full
    assert 500 == config.wait_ms(1, 9_500, 60_000)
    assert config.wait_ms(1, 10_000, 0) < 0


def test_unknown_strategy() -> None:
    """A misspelt strategy is refused."""
    with pytest.raises(RequestValidationError) as caught:
        RetryConfig("backof", None, False)
    assert "strategy: 'backof' is not one of 'backoff', 'none'" == str(caught.value)


def test_positional_and_keyword() -> None:
    """Both configurations take their values by position and by name."""
    assert RetryConfig("backoff", BackoffStrategy(1, 2, 3.0, 4), True) == RetryConfig(
        strategy="backoff",
        backoff=BackoffStrategy(
            initial_interval=1, max_interval=2, exponent=3.0, max_elapsed_time=4
        ),
        retry_connection_errors=True,
    )
