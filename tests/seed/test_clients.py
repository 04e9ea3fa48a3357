"""Clients: connections, threads, forks, event loops, headers and hooks."""

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


def test_calls_share_connection(create: Any, api: Recorder) -> None:
    """Two calls of a client use one connection."""
    create(model="m")
    create(model="m")
    first, second = api.received
    assert first.port == second.port


def test_given_client_is_used_and_stays_open(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A given httpx2 client sends the calls and stays open."""
    with httpx2.Client(headers={"x-client": "yes"}) as http_client:
        with sdk.Orq(api_key=key, server_url=api.url, client=http_client) as orq:
            orq.router.images.variations.create(model="m")
        assert "yes" == api.only.header("x-client")
        assert not http_client.is_closed


def test_given_asynchronous_client_is_used_and_stays_open(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A given asynchronous httpx2 client sends the calls and stays open."""

    async def main() -> None:
        async with httpx2.AsyncClient(headers={"x-client": "yes"}) as http_client:
            async with sdk.Orq(
                api_key=key, server_url=api.url, async_client=http_client
            ) as orq:
                await orq.router.images.variations.create_async(model="m")
            assert not http_client.is_closed

    asyncio.run(main())
    assert "yes" == api.only.header("x-client")


def test_given_client_does_not_redirect_post_to_get(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A given client that follows redirects does not change POST to GET."""
    api.answer(Answer(301, headers=(("location", "/elsewhere"),)), Answer())
    with httpx2.Client(follow_redirects=True) as http_client:
        orq = sdk.Orq(api_key=key, server_url=api.url, client=http_client)
        with orq, pytest.raises(sdk.errors.APIError):
            orq.router.images.variations.create(model="m")
    assert ["POST"] == [received.method for received in api.received]


def test_threads_share_client(create: Any, api: Recorder) -> None:
    """Eight threads call one client at once."""
    users = [f"user-{number}" for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        responses = list(pool.map(lambda user: create(model="m", user=user), users))
    assert 40 == len(responses)
    sent = [received.part("user").content.decode() for received in api.received]
    assert sorted(users) == sorted(sent)


def test_tasks_share_client(orq: Any, api: Recorder) -> None:
    """Twenty tasks of an event loop call one client at once."""

    async def main() -> list[Any]:
        create = orq.router.images.variations.create_async
        return await asyncio.gather(*(create(model="m") for _ in range(20)))

    assert [1767225600] * 20 == [response.created for response in asyncio.run(main())]


def test_client_works_in_second_event_loop(orq: Any, api: Recorder) -> None:
    """A client works in a second event loop."""
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


def test_forked_process_opens_own_connection(printed: Path, api: Recorder) -> None:
    """A forked process opens its own connection."""
    process = run_python(FORK.format(url=api.url), SOURCE)
    assert (0, "") == (process.returncode, process.stderr)
    ports = {r.part("model").content.decode(): r.port for r in api.received}
    assert {"before", "parent", "child", "after"} == set(ports)
    assert ports["child"] not in (ports["before"], ports["parent"])


def test_server_url_of_call_overrides_client(
    create: Any, api: Recorder, second_server: Recorder, response: Answer
) -> None:
    """`server_url` of a call overrides the client's server, with a base path too."""
    second_server.answer(response)
    create(model="m", server_url=f"{second_server.url}/base/")
    assert [] == api.received
    assert "/base/v2/router/images/variations" == second_server.only.target


def test_headers_of_call_override_client(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """A header of a call overrides the client's header, which overrides the default header."""
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


def test_user_agent(create: Any, sdk: ModuleType, api: Recorder) -> None:
    """The User-Agent header contains the package's name and version."""
    create(model="m")
    agent = api.only.header("user-agent") or ""
    assert agent.startswith(f"orq-ai-sdk/{sdk.__version__}")


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\0"])
def test_header_value_with_newline_is_refused(
    create: Any, sdk: ModuleType, api: Recorder, value: str
) -> None:
    """A header value with a control character is refused."""
    with pytest.raises(sdk.errors.SDKError):
        create(model="m", http_headers={"x-team": value})
    assert [] == api.received


def test_redirect_to_other_origin_omits_key(
    create: Any, api: Recorder, second_server: Recorder, response: Answer
) -> None:
    """A request that is redirected to another origin does not contain the key."""
    location = f"{second_server.url}/elsewhere"
    api.answer(Answer(307, headers=(("location", location),)))
    second_server.answer(response)
    create(model="m")
    assert "/elsewhere" == second_server.only.target
    assert second_server.only.header("authorization") is None


def test_hooks_receive_request_and_response(
    sdk: ModuleType, api: Recorder, key: str
) -> None:
    """Hooks receive each request and each response, in order."""
    events: list[str] = []
    hooks = sdk.utils.Hooks(
        before_request=lambda request: events.append(request.method),
        after_response=lambda response: events.append(str(response.status_code)),
    )
    with sdk.Orq(api_key=key, server_url=api.url, hooks=hooks) as orq:
        orq.router.images.variations.create(model="m")
    assert ["POST", "200"] == events


def test_misspelt_option_is_type_error(sdk: ModuleType, key: str) -> None:
    """A misspelt option of the client is a TypeError."""
    with pytest.raises(TypeError, match="sever_url"):
        sdk.Orq(api_key=key, sever_url="http://127.0.0.1:9")


LIST_HEAVY_IMPORTS = """
import sys
import orq_ai_sdk
from orq_ai_sdk import Orq
orq = Orq(api_key="k")
heavy = {name.partition(".")[0] for name in sys.modules}
print(sorted(heavy & {"pydantic", "pydantic_core", "httpx2", "httpcore2", "ssl"}))
print([name for name in sys.modules if name.startswith(("orq_ai_sdk.models", "orq_ai_sdk.resources"))])
"""


def test_client_imports_neither_pydantic_nor_http(printed: Path) -> None:
    """Importing the package and creating a client imports neither pydantic nor HTTP."""
    process = run_python(LIST_HEAVY_IMPORTS, SOURCE)
    assert ("[]\n[]\n", "") == (process.stdout, process.stderr)
