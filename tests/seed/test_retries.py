"""Retries: which failures are retried, how often, and which configuration applies."""

import asyncio
import email.utils
import io
import time
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.server import Recorder, refusing_connections

RETRIED = [429, 500, 502, 503, 504]
MINUTE = 60_000


@pytest.fixture
def config(sdk: ModuleType) -> Any:
    """Retries immediately for up to a minute."""
    return sdk.utils.RetryConfig(
        "backoff", sdk.utils.BackoffStrategy(1, 5, 1.5, MINUTE), False
    )


@pytest.fixture
def never(sdk: ModuleType) -> Any:
    return sdk.utils.RetryConfig("none", None, False)


@pytest.mark.parametrize("status", RETRIED)
def test_temporary_failure_is_retried(
    create: Any, api: Recorder, response: Answer, config: Any, status: int
) -> None:
    """A temporary error status is retried until a success."""
    api.answer(Answer(status), Answer(status), response)
    assert 1767225600 == create(model="m", retries=config).created
    assert 3 == len(api.received)


def test_asynchronous_call_is_retried(
    orq: Any, api: Recorder, response: Answer, config: Any
) -> None:
    """An asynchronous call is retried too."""
    api.answer(Answer(503), response)
    create = orq.router.images.variations.create_async
    assert 1767225600 == asyncio.run(create(model="m", retries=config)).created
    assert 2 == len(api.received)


@pytest.mark.parametrize("status", [400, 401, 404, 409, 422, 501])
def test_permanent_failure_is_not_retried(
    create: Any, sdk: ModuleType, api: Recorder, config: Any, status: int
) -> None:
    """A permanent error status is not retried."""
    api.answer(Answer(status))
    with pytest.raises(sdk.errors.APIError):
        create(model="m", retries=config)
    assert 1 == len(api.received)


def test_call_is_not_retried_by_default(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A call is not retried if neither the description nor the client configures retries."""
    api.answer(Answer(503))
    with pytest.raises(sdk.errors.APIError):
        create(model="m")
    assert 1 == len(api.received)


def test_retries_of_client_apply_to_call(
    sdk: ModuleType, api: Recorder, response: Answer, key: str, config: Any
) -> None:
    """The client's retries apply to a call without retries."""
    api.answer(Answer(503), response)
    with sdk.Orq(api_key=key, server_url=api.url, retries=config) as orq:
        orq.router.images.variations.create(model="m")
    assert 2 == len(api.received)


def test_retries_of_call_override_client(
    sdk: ModuleType, api: Recorder, key: str, config: Any, never: Any
) -> None:
    """A call can disable the client's retries."""
    api.answer(Answer(503))
    with sdk.Orq(api_key=key, server_url=api.url, retries=config) as orq:
        with pytest.raises(sdk.errors.APIError):
            orq.router.images.variations.create(model="m", retries=never)
    assert 1 == len(api.received)


def test_retries_of_call_override_client_without_retries(
    sdk: ModuleType, api: Recorder, response: Answer, key: str, config: Any, never: Any
) -> None:
    """A call can enable retries that the client disables."""
    api.answer(Answer(503), response)
    with sdk.Orq(api_key=key, server_url=api.url, retries=never) as orq:
        orq.router.images.variations.create(model="m", retries=config)
    assert 2 == len(api.received)


def test_retry_sends_same_bytes(
    create: Any, api: Recorder, response: Answer, config: Any
) -> None:
    """A retry rewinds a file to its first position and sends the same bytes."""
    api.answer(Answer(503), response)
    image = io.BytesIO(b"skipped" + b"image")
    image.seek(len(b"skipped"))
    create(model="m", image=image, retries=config)
    first, second = api.received
    assert b"image" == first.part("image").content
    assert first.body == second.body
    assert first.headers == second.headers


class Pipe(io.RawIOBase):
    """A stream that can be read once."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        chunk = next(self._chunks, b"")
        buffer[: len(chunk)] = chunk
        return len(chunk)


def test_unseekable_body_is_not_retried(
    create: Any, sdk: ModuleType, api: Recorder, config: Any
) -> None:
    """A call with a file that cannot be rewound is not retried."""
    api.answer(Answer(503))
    with pytest.raises(sdk.errors.APIError):
        create(model="m", image=Pipe(iter([b"image"])), retries=config)
    assert b"image" == api.only.part("image").content


def test_retries_end_after_max_elapsed_time(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """Retries end after `max_elapsed_time` with the last error."""
    backoff = sdk.utils.BackoffStrategy(5, 5, 1, 1000)
    api.answer(Answer(503))
    with pytest.raises(sdk.errors.APIError) as caught:
        create(model="m", retries=sdk.utils.RetryConfig("backoff", backoff, False))
    assert 503 == caught.value.status_code
    assert len(api.received) > 1


def format_http_date() -> str:
    return email.utils.formatdate(time.time() - 1, usegmt=True)


@pytest.mark.parametrize(
    "header", [("retry-after", "0"), ("retry-after-ms", "1"), ("retry-after", "date")]
)
def test_retry_after_overrides_backoff(
    create: Any,
    sdk: ModuleType,
    api: Recorder,
    response: Answer,
    header: tuple[str, str],
) -> None:
    """A Retry-After header overrides a longer backoff."""
    name, value = header
    retry_after = format_http_date() if value == "date" else value
    backoff = sdk.utils.BackoffStrategy(MINUTE, MINUTE, 1, 2000)
    api.answer(Answer(429, headers=((name, retry_after),)), response)
    create(model="m", retries=sdk.utils.RetryConfig("backoff", backoff, False))
    assert 2 == len(api.received)


def test_retry_waits_for_retry_after(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A retry does not start before the time of the Retry-After header."""
    backoff = sdk.utils.BackoffStrategy(1, 1, 1, 300)
    api.answer(Answer(429, headers=(("retry-after", "3600"),)))
    with pytest.raises(sdk.errors.APIError):
        create(model="m", retries=sdk.utils.RetryConfig("backoff", backoff, False))
    assert len(api.received) <= 2


@pytest.mark.parametrize(("is_retried", "attempts"), [(True, 2), (False, 1)])
def test_retry_connection_errors(
    create: Any,
    sdk: ModuleType,
    api: Recorder,
    response: Answer,
    is_retried: bool,
    attempts: int,
) -> None:
    """`retry_connection_errors` decides if a broken connection is retried."""
    backoff = sdk.utils.BackoffStrategy(1, 5, 1.5, MINUTE)
    config = sdk.utils.RetryConfig("backoff", backoff, is_retried)
    api.answer(Answer(200, b"{}", cut=True), response)
    if is_retried:
        create(model="m", retries=config)
    else:
        with pytest.raises(sdk.errors.TransportError):
            create(model="m", retries=config)
    assert attempts == len(api.received)


def test_refused_connection_is_connection_failed(create: Any, sdk: ModuleType) -> None:
    """A refused connection raises ConnectionFailed after the last attempt."""
    config = sdk.utils.RetryConfig(
        "backoff", sdk.utils.BackoffStrategy(1, 5, 1.5, 50), True
    )
    with refusing_connections() as url, pytest.raises(sdk.errors.ConnectionFailed):
        create(model="m", retries=config, server_url=url)
