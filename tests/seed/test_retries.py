"""Which answers are tried again, how often, and who decides."""

import asyncio
import email.utils
import io
import time
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.server import Recorder, refusing

RETRIED = [429, 500, 502, 503, 504]
MINUTE = 60_000


@pytest.fixture
def config(sdk: ModuleType) -> Any:
    """Tries again at once, for a long while."""
    return sdk.utils.RetryConfig(
        "backoff", sdk.utils.BackoffStrategy(1, 5, 1.5, MINUTE), False
    )


@pytest.fixture
def never(sdk: ModuleType) -> Any:
    return sdk.utils.RetryConfig("none", None, False)


@pytest.mark.parametrize("status", RETRIED)
def test_a_passing_failure_is_tried_again(
    create: Any, api: Recorder, response: Answer, config: Any, status: int
) -> None:
    """A status that may pass is tried again until the answer is good."""
    api.answer(Answer(status), Answer(status), response)
    assert 1767225600 == create(model="m", retries=config).created
    assert 3 == len(api.received)


def test_the_async_twin_tries_again(
    orq: Any, api: Recorder, response: Answer, config: Any
) -> None:
    """The async twin retries alike."""
    api.answer(Answer(503), response)
    create = orq.router.images.variations.create_async
    assert 1767225600 == asyncio.run(create(model="m", retries=config)).created
    assert 2 == len(api.received)


@pytest.mark.parametrize("status", [400, 401, 404, 409, 422, 501])
def test_a_lasting_failure_is_not_tried_again(
    create: Any, sdk: ModuleType, api: Recorder, config: Any, status: int
) -> None:
    """A status that another attempt will not change is an error at once."""
    api.answer(Answer(status))
    with pytest.raises(sdk.errors.APIError):
        create(model="m", retries=config)
    assert 1 == len(api.received)


def test_nothing_is_tried_again_unasked(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """Neither description nor client ask for retries: one attempt."""
    api.answer(Answer(503))
    with pytest.raises(sdk.errors.APIError):
        create(model="m")
    assert 1 == len(api.received)


def test_the_clients_retries_hold_for_its_calls(
    sdk: ModuleType, api: Recorder, response: Answer, key: str, config: Any
) -> None:
    """The client's configuration holds where a call has none."""
    api.answer(Answer(503), response)
    with sdk.Orq(api_key=key, server_url=api.url, retries=config) as orq:
        orq.router.images.variations.create(model="m")
    assert 2 == len(api.received)


def test_the_calls_retries_go_before_the_clients(
    sdk: ModuleType, api: Recorder, key: str, config: Any, never: Any
) -> None:
    """A call can switch off what its client asks for."""
    api.answer(Answer(503))
    with sdk.Orq(api_key=key, server_url=api.url, retries=config) as orq:
        with pytest.raises(sdk.errors.APIError):
            orq.router.images.variations.create(model="m", retries=never)
    assert 1 == len(api.received)


def test_the_calls_retries_go_before_a_client_that_has_none(
    sdk: ModuleType, api: Recorder, response: Answer, key: str, config: Any, never: Any
) -> None:
    """A call can ask for what its client has switched off."""
    api.answer(Answer(503), response)
    with sdk.Orq(api_key=key, server_url=api.url, retries=never) as orq:
        orq.router.images.variations.create(model="m", retries=config)
    assert 2 == len(api.received)


def test_a_further_attempt_sends_the_same_bytes(
    create: Any, api: Recorder, response: Answer, config: Any
) -> None:
    """A file is rewound to where it stood, so that each attempt sends the same."""
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


def test_what_cannot_be_rewound_is_not_tried_again(
    create: Any, sdk: ModuleType, api: Recorder, config: Any
) -> None:
    """A file that cannot be read twice is sent once."""
    api.answer(Answer(503))
    with pytest.raises(sdk.errors.APIError):
        create(model="m", image=Pipe(iter([b"image"])), retries=config)
    assert b"image" == api.only.part("image").content


def test_attempts_end_with_the_time_for_them(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """When max_elapsed_time is over, the last answer is the error."""
    backoff = sdk.utils.BackoffStrategy(5, 5, 1, 1000)
    api.answer(Answer(503))
    with pytest.raises(sdk.errors.APIError) as caught:
        create(model="m", retries=sdk.utils.RetryConfig("backoff", backoff, False))
    assert 503 == caught.value.status_code
    assert len(api.received) > 1


def http_date() -> str:
    return email.utils.formatdate(time.time() - 1, usegmt=True)


@pytest.mark.parametrize(
    "header", [("retry-after", "0"), ("retry-after-ms", "1"), ("retry-after", "date")]
)
def test_the_servers_wish_goes_before_the_backoff(
    create: Any,
    sdk: ModuleType,
    api: Recorder,
    response: Answer,
    header: tuple[str, str],
) -> None:
    """A server that asks to come back at once is obeyed where backoff would give up."""
    name, value = header
    wish = http_date() if value == "date" else value
    backoff = sdk.utils.BackoffStrategy(MINUTE, MINUTE, 1, 2000)
    api.answer(Answer(429, headers=((name, wish),)), response)
    create(model="m", retries=sdk.utils.RetryConfig("backoff", backoff, False))
    assert 2 == len(api.received)


def test_the_servers_wish_is_not_overrun(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A server that asks for an hour is not asked again every millisecond."""
    backoff = sdk.utils.BackoffStrategy(1, 1, 1, 300)
    api.answer(Answer(429, headers=(("retry-after", "3600"),)))
    with pytest.raises(sdk.errors.APIError):
        create(model="m", retries=sdk.utils.RetryConfig("backoff", backoff, False))
    assert len(api.received) <= 2


@pytest.mark.parametrize(("retried", "attempts"), [(True, 2), (False, 1)])
def test_broken_connections_are_tried_again_when_asked(
    create: Any,
    sdk: ModuleType,
    api: Recorder,
    response: Answer,
    retried: bool,
    attempts: int,
) -> None:
    """`retry_connection_errors` decides over connections that break."""
    backoff = sdk.utils.BackoffStrategy(1, 5, 1.5, MINUTE)
    config = sdk.utils.RetryConfig("backoff", backoff, retried)
    api.answer(Answer(200, b"{}", cut=True), response)
    if retried:
        create(model="m", retries=config)
    else:
        with pytest.raises(sdk.errors.TransportError):
            create(model="m", retries=config)
    assert attempts == len(api.received)


def test_a_refused_connection_ends_as_the_sdks_error(
    create: Any, sdk: ModuleType
) -> None:
    """After the last attempt a refused connection is ConnectionFailed."""
    config = sdk.utils.RetryConfig(
        "backoff", sdk.utils.BackoffStrategy(1, 5, 1.5, 50), True
    )
    with refusing() as url, pytest.raises(sdk.errors.ConnectionFailed):
        create(model="m", retries=config, server_url=url)
