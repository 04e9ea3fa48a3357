"""Clients in the wild: one's own, in threads, after a fork, in a second event loop."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from harness import GENERATED
from harness.exchange import Answer
from harness.interpreter import run_python
from harness.server import Recorder

SOURCE = GENERATED / "src"


def test_calls_share_a_connection(create: Any, api: Recorder) -> None:
    """Two calls of one client go over one connection."""
    create(model="m")
    create(model="m")
    first, second = api.received
    assert first.port == second.port


def test_an_own_client_is_used_and_left_open(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A client that was handed in sends the calls, and closing it is its owner's."""
    with httpx2.Client(headers={"x-own": "yes"}) as own:
        with sdk.Orq(api_key=key, server_url=api.url, client=own) as orq:
            orq.router.images.variations.create(model="m")
        assert "yes" == api.only.header("x-own")
        assert not own.is_closed


def test_an_own_async_client_is_used_and_left_open(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """An async client that was handed in is used alike."""

    async def main() -> None:
        async with httpx2.AsyncClient(headers={"x-own": "yes"}) as own:
            async with sdk.Orq(
                api_key=key, server_url=api.url, async_client=own
            ) as orq:
                await orq.router.images.variations.create_async(model="m")
            assert not own.is_closed

    asyncio.run(main())
    assert "yes" == api.only.header("x-own")


def test_an_own_client_does_not_follow_redirects_of_a_post(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A client that would follow redirects does not turn the POST into a GET."""
    api.answer(Answer(301, headers=(("location", "/elsewhere"),)), Answer())
    with httpx2.Client(follow_redirects=True) as own:
        orq = sdk.Orq(api_key=key, server_url=api.url, client=own)
        with orq, pytest.raises(sdk.errors.APIError):
            orq.router.images.variations.create(model="m")
    assert ["POST"] == [received.method for received in api.received]


def test_threads_share_a_client(create: Any, api: Recorder) -> None:
    """Calls from eight threads at once all arrive as they were made."""
    users = [f"user-{number}" for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        responses = list(pool.map(lambda user: create(model="m", user=user), users))
    assert 40 == len(responses)
    sent = [received.part("user").content.decode() for received in api.received]
    assert sorted(users) == sorted(sent)


def test_tasks_share_a_client(orq: Any, api: Recorder) -> None:
    """Concurrent tasks of one loop all get their answer."""

    async def main() -> list[Any]:
        create = orq.router.images.variations.create_async
        return await asyncio.gather(*(create(model="m") for _ in range(20)))

    assert [1767225600] * 20 == [response.created for response in asyncio.run(main())]


def test_a_client_outlives_its_event_loop(orq: Any, api: Recorder) -> None:
    """A second event loop can use the client that a first one used."""
    create = orq.router.images.variations.create_async
    asyncio.run(create(model="first"))
    asyncio.run(create(model="second"))
    assert [b"first", b"second"] == [r.part("model").content for r in api.received]


FORK = """
import os
from orq_ai_sdk import Orq

with Orq(api_key="k", server_url={url!r}) as orq:
    create = orq.router.images.variations.create
    create(model="before")
    child = os.fork()
    create(model="child" if child == 0 else "parent")
    if child == 0:
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status == 0, status
    create(model="after")
"""


def test_a_forked_process_has_connections_of_its_own(
    printed: Path, api: Recorder
) -> None:
    """After a fork both processes call, over different connections."""
    done = run_python(FORK.format(url=api.url), SOURCE)
    assert (0, "") == (done.returncode, done.stderr)
    ports = {r.part("model").content.decode(): r.port for r in api.received}
    assert {"before", "parent", "child", "after"} == set(ports)
    assert ports["child"] not in (ports["before"], ports["parent"])


def test_a_call_can_go_to_another_server(
    create: Any, api: Recorder, second_server: Recorder, response: Answer
) -> None:
    """`server_url` of a call goes before the client's, a base path included."""
    second_server.answer(response)
    create(model="m", server_url=f"{second_server.url}/base/")
    assert [] == api.received
    assert "/base/v2/router/images/variations" == second_server.only.target


def test_headers_of_the_call_go_before_those_of_the_client(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A header of the call replaces the client's, which replaces the SDK's own."""
    headers = {"X-Team": "client", "User-Agent": "mine/1"}
    orq = sdk.Orq(api_key=key, server_url=api.url, http_headers=headers)
    with orq:
        orq.router.images.variations.create(
            model="m", http_headers={"x-team": "call", "x-once": "1"}
        )
        orq.router.images.variations.create(model="m")
    first, second = api.received
    assert ("call", "1", "mine/1") == (
        *(first.header("x-team"), first.header("x-once")),
        first.header("user-agent"),
    )
    assert ("client", None) == (second.header("x-team"), second.header("x-once"))


def test_the_sdk_names_itself(create: Any, sdk: ModuleType, api: Recorder) -> None:
    """The User-Agent names package and version."""
    create(model="m")
    agent = api.only.header("user-agent") or ""
    assert agent.startswith(f"orq-ai-sdk/{sdk.__version__}")


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\0"])
def test_a_header_with_a_newline_is_refused(
    create: Any, sdk: ModuleType, api: Recorder, value: str
) -> None:
    """A header value that would forge another header is refused."""
    with pytest.raises(sdk.errors.SDKError):
        create(model="m", http_headers={"x-team": value})
    assert [] == api.received


def test_a_redirect_to_another_origin_leaves_the_key_behind(
    create: Any, api: Recorder, second_server: Recorder, response: Answer
) -> None:
    """Another origin gets the redirected call, but not the key."""
    location = f"{second_server.url}/elsewhere"
    api.answer(Answer(307, headers=(("location", location),)))
    second_server.answer(response)
    create(model="m")
    assert "/elsewhere" == second_server.only.target
    assert second_server.only.header("authorization") is None


def test_hooks_see_each_request_and_response(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """Hooks are called around each attempt, in order."""
    seen: list[str] = []
    hooks = sdk.utils.Hooks(
        before_request=lambda request: seen.append(request.method),
        after_response=lambda response: seen.append(str(response.status_code)),
    )
    with sdk.Orq(api_key=key, server_url=api.url, hooks=hooks) as orq:
        orq.router.images.variations.create(model="m")
    assert ["POST", "200"] == seen


def test_a_misspelt_option_of_the_client_is_refused(sdk: ModuleType, key: str) -> None:
    """An option that the client does not have is a TypeError that names it."""
    with pytest.raises(TypeError, match="sever_url"):
        sdk.Orq(api_key=key, sever_url="http://127.0.0.1:9")


LIGHT = """
import sys
import orq_ai_sdk
from orq_ai_sdk import Orq
orq = Orq(api_key="k")
heavy = {name.partition(".")[0] for name in sys.modules}
print(sorted(heavy & {"pydantic", "pydantic_core", "httpx2", "httpcore2", "ssl"}))
print([name for name in sys.modules if name.startswith("orq_ai_sdk.models")])
"""


def test_importing_the_package_is_light(printed: Path) -> None:
    """Importing the package and making a client load neither models nor HTTP."""
    done = run_python(LIGHT, SOURCE)
    assert ("[]\n[]\n", "") == (done.stdout, done.stderr)
