"""Redirects, deadlines, closing, broken connections: where the published one fails."""

import asyncio
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from harness import GENERATED
from harness.exchange import Answer
from harness.interpreter import run_python
from harness.server import Recorder, hanging_up, refusing

SOURCE = GENERATED / "src"


@pytest.mark.parametrize("status", [301, 302, 303])
def test_a_redirected_post_does_not_become_a_get(
    create: Any, sdk: ModuleType, api: Recorder, status: int
) -> None:
    """A redirect that would turn the POST into a GET is an error that says where to."""
    api.answer(Answer(status, headers=(("location", "/elsewhere"),)), Answer())
    with pytest.raises(sdk.errors.APIError, match="/elsewhere") as caught:
        create(model="m")
    assert status == caught.value.status_code
    assert ["POST"] == [received.method for received in api.received]


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_that_keeps_the_method_is_followed(
    create: Any, api: Recorder, response: Answer, status: int
) -> None:
    """A 307 or 308 is followed with the same method and body."""
    api.answer(Answer(status, headers=(("location", "/elsewhere"),)), response)
    create(model="m")
    first, second = api.received
    assert ("POST", "/elsewhere") == (second.method, second.target)
    assert first.body == second.body


@pytest.mark.parametrize("twin", [False, True])
def test_a_timeout_is_a_deadline(
    orq: Any, sdk: ModuleType, api: Recorder, twin: bool
) -> None:
    """A body that drips for 3 seconds does not get past a timeout of 400 ms."""
    api.answer(Answer(200, b" " * 30, drip=0.1))
    variations = orq.router.images.variations
    with pytest.raises(sdk.errors.RequestTimeout) as caught:
        if twin:
            asyncio.run(variations.create_async(model="m", timeout_ms=400))
        else:
            variations.create(model="m", timeout_ms=400)
    assert isinstance(caught.value, sdk.errors.TransportError)
    assert "400" in str(caught.value)


def test_the_timeout_of_the_client_is_a_deadline(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """The timeout of the client holds where a call names none."""
    api.answer(Answer(delay=3))
    with sdk.Orq(api_key=key, server_url=api.url, timeout_ms=100) as orq:
        with pytest.raises(sdk.errors.RequestTimeout):
            orq.router.images.variations.create(model="m")


BOTH = """
import asyncio, gc
from orq_ai_sdk import Orq

async def twin(orq):
    await orq.router.images.variations.create_async(model="m")

{body}

gc.collect()
"""
SYNC = """
with Orq(api_key="k", server_url={url!r}) as orq:
    orq.router.images.variations.create(model="m")
    asyncio.run(twin(orq))
"""
ASYNC = """
async def main():
    async with Orq(api_key="k", server_url={url!r}) as orq:
        orq.router.images.variations.create(model="m")
        await twin(orq)

asyncio.run(main())
"""


@pytest.mark.parametrize("body", [SYNC, ASYNC], ids=["with", "async with"])
def test_with_closes_both_clients(printed: Path, api: Recorder, body: str) -> None:
    """After sync and async calls no socket is left open: Python has nothing to warn."""
    done = run_python(BOTH.format(body=body.format(url=api.url)), SOURCE)
    assert (0, "") == (done.returncode, done.stderr)
    assert 2 == len(api.received)


@pytest.mark.parametrize("method", ["create", "create_async"])
def test_use_after_close_is_explained(
    sdk: ModuleType, api: Recorder, key: str, method: str
) -> None:
    """A closed client says that it is closed, in both kinds of call."""
    with sdk.Orq(api_key=key, server_url=api.url) as orq:
        call = getattr(orq.router.images.variations, method)
    with pytest.raises(sdk.errors.ClientClosed, match="closed"):
        result = call(model="m")
        asyncio.run(result)
    assert [] == api.received


def test_without_with_it_works_as_well(
    printed: Path, sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A client can be used without `with`, and closed by hand."""
    orq = sdk.Orq(api_key=key, server_url=api.url)
    orq.router.images.variations.create(model="m")
    orq.close()
    assert 1 == len(api.received)


def test_a_refused_connection_is_an_error_of_the_sdk(
    create: Any, sdk: ModuleType
) -> None:
    """A refused connection is ConnectionFailed, which keeps the cause."""
    with refusing() as url, pytest.raises(sdk.errors.ConnectionFailed) as caught:
        create(model="m", server_url=url)
    assert isinstance(caught.value, sdk.errors.TransportError)
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)


def test_a_hung_up_connection_is_an_error_of_the_sdk(
    create: Any, sdk: ModuleType
) -> None:
    """A server that closes without an answer is a TransportError with its cause."""
    with hanging_up() as url, pytest.raises(sdk.errors.TransportError) as caught:
        create(model="m", server_url=url)
    assert isinstance(caught.value.__cause__, httpx2.TransportError)


def test_a_cut_body_is_an_error_of_the_sdk(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A body that ends too early is a TransportError with its cause."""
    api.answer(Answer(200, b'{"created": 1, "data": []}', cut=True))
    with pytest.raises(sdk.errors.TransportError) as caught:
        create(model="m")
    assert isinstance(caught.value.__cause__, httpx2.TransportError)


def test_transport_errors_of_the_async_twin_are_the_sdks(
    orq: Any, sdk: ModuleType
) -> None:
    """The async twin wraps the errors of its transport as well."""
    create = orq.router.images.variations.create_async
    with refusing() as url, pytest.raises(sdk.errors.ConnectionFailed):
        asyncio.run(create(model="m", server_url=url))
