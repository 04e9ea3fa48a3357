"""Redirects, deadlines, closing and broken connections."""

import asyncio
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from harness import GENERATED
from harness.exchange import Answer
from harness.interpreter import run_python
from harness.server import Recorder, closing_connections, refusing_connections

SOURCE = GENERATED / "src"


@pytest.mark.parametrize("status", [301, 302, 303])
def test_redirect_to_get_is_error(
    create: Any, sdk: ModuleType, api: Recorder, status: int
) -> None:
    """A redirect that changes POST to GET is an error with the location."""
    api.answer(Answer(status, headers=(("location", "/elsewhere"),)), Answer())
    with pytest.raises(sdk.errors.APIError, match="/elsewhere") as caught:
        create(model="m")
    assert status == caught.value.status_code
    assert ["POST"] == [received.method for received in api.received]


@pytest.mark.parametrize("status", [307, 308])
def test_redirect_with_same_method_is_followed(
    create: Any, api: Recorder, response: Answer, status: int
) -> None:
    """A 307 or 308 redirect is followed with the same method and body."""
    api.answer(Answer(status, headers=(("location", "/elsewhere"),)), response)
    create(model="m")
    first, second = api.received
    assert ("POST", "/elsewhere") == (second.method, second.target)
    assert first.body == second.body


@pytest.mark.parametrize("is_async", [False, True])
def test_timeout_of_call_is_deadline(
    orq: Any, sdk: ModuleType, api: Recorder, is_async: bool
) -> None:
    """`timeout_ms` of a call limits the time until the end of the body."""
    api.answer(Answer(200, b" " * 30, drip=0.1))
    variations = orq.router.images.variations
    with pytest.raises(sdk.errors.RequestTimeout) as caught:
        if is_async:
            asyncio.run(variations.create_async(model="m", timeout_ms=400))
        else:
            variations.create(model="m", timeout_ms=400)
    assert isinstance(caught.value, sdk.errors.TransportError)
    assert "400" in str(caught.value)


def test_timeout_of_client_is_deadline(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """`timeout_ms` of the client applies to a call without one."""
    api.answer(Answer(delay=3))
    with sdk.Orq(api_key=key, server_url=api.url, timeout_ms=100) as orq:
        with pytest.raises(sdk.errors.RequestTimeout):
            orq.router.images.variations.create(model="m")


BOTH = """
import asyncio, gc
from orq_ai_sdk import Orq

async def call_async(orq):
    await orq.router.images.variations.create_async(model="m")

{body}

gc.collect()
"""
SYNC = """
with Orq(api_key="k", server_url={url!r}) as orq:
    orq.router.images.variations.create(model="m")
    asyncio.run(call_async(orq))
"""
ASYNC = """
async def main():
    async with Orq(api_key="k", server_url={url!r}) as orq:
        orq.router.images.variations.create(model="m")
        await call_async(orq)

asyncio.run(main())
"""


@pytest.mark.parametrize("body", [SYNC, ASYNC], ids=["with", "async with"])
def test_with_closes_all_connections(printed: Path, api: Recorder, body: str) -> None:
    """`with` and `async with` close the connections of both kinds of calls."""
    process = run_python(BOTH.format(body=body.format(url=api.url)), SOURCE)
    assert (0, "") == (process.returncode, process.stderr)
    assert 2 == len(api.received)


@pytest.mark.parametrize("method", ["create", "create_async"])
def test_closed_client_is_error(
    sdk: ModuleType, api: Recorder, key: str, method: str
) -> None:
    """A call of a closed client raises ClientClosed."""
    with sdk.Orq(api_key=key, server_url=api.url) as orq:
        call = getattr(orq.router.images.variations, method)
    with pytest.raises(sdk.errors.ClientClosed, match="closed"):
        result = call(model="m")
        asyncio.run(result)
    assert [] == api.received


def test_client_without_with(
    printed: Path, sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A client works without `with`, and `close` closes it."""
    orq = sdk.Orq(api_key=key, server_url=api.url)
    orq.router.images.variations.create(model="m")
    orq.close()
    assert 1 == len(api.received)


def test_refused_connection_is_connection_failed(create: Any, sdk: ModuleType) -> None:
    """A refused connection raises ConnectionFailed with the cause."""
    with (
        refusing_connections() as url,
        pytest.raises(sdk.errors.ConnectionFailed) as caught,
    ):
        create(model="m", server_url=url)
    assert isinstance(caught.value, sdk.errors.TransportError)
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)


def test_closed_connection_is_transport_error(create: Any, sdk: ModuleType) -> None:
    """A connection that the server closes without a response raises TransportError with the cause."""
    with (
        closing_connections() as url,
        pytest.raises(sdk.errors.TransportError) as caught,
    ):
        create(model="m", server_url=url)
    assert isinstance(caught.value.__cause__, httpx2.TransportError)


def test_truncated_body_is_transport_error(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A truncated body raises TransportError with the cause."""
    api.answer(Answer(200, b'{"created": 1, "data": []}', cut=True))
    with pytest.raises(sdk.errors.TransportError) as caught:
        create(model="m")
    assert isinstance(caught.value.__cause__, httpx2.TransportError)


def test_asynchronous_transport_error(orq: Any, sdk: ModuleType) -> None:
    """An asynchronous call raises the same transport errors."""
    create = orq.router.images.variations.create_async
    with refusing_connections() as url, pytest.raises(sdk.errors.ConnectionFailed):
        asyncio.run(create(model="m", server_url=url))
