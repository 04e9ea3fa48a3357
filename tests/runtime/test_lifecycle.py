"""Clients close what they opened, and work wherever they are used."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import socket
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import httpx2
import pytest

from intaglio.runtime.errors import APIError, ClientClosed, SDKError
from intaglio.runtime.transport.hooks import Hooks
from intaglio.runtime.types.model import Model
from intaglio.runtime.client.options import CallOptions
from intaglio.runtime.client.operation import Operation
from intaglio.runtime.request.request_body import Body
from intaglio.runtime.response.declared_response import Response
from intaglio.runtime.client.operation_plan import plan_of

from .calls import client, operation
from .server import Answer, Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]

GET = operation(method="GET")


def connections(server: Server) -> int:
    """How many connections the requests of a server came over."""
    return len({id(seen.connection) for seen in server.seen})


def test_connections_are_kept(echo: Server) -> None:
    """Calls share a connection, with and without `with`."""
    with client(echo) as caller:
        caller.call(GET, {})
        caller.call(GET, {})
    assert 1 == connections(echo)
    plain = client(echo)
    plain.call(GET, {})
    plain.call(GET, {})
    assert 2 == connections(echo)
    plain.close()


def test_use_after_close(echo: Server) -> None:
    """A closed client says that it is closed, in both kinds of calls."""
    caller = client(echo)
    with caller:
        caller.call(GET, {})
    with pytest.raises(ClientClosed):
        caller.call(GET, {})
    with pytest.raises(ClientClosed):
        asyncio.run(caller.call_async(GET, {}))
    with pytest.raises(ClientClosed), caller:
        pass
    assert 1 == len(echo.seen)


def test_closing_twice(echo: Server) -> None:
    """Closing a closed client changes nothing."""
    caller = client(echo)
    caller.call(GET, {})
    caller.close()
    caller.close()
    asyncio.run(caller.aclose())


def _is_open(seen: Seen) -> bool:
    """Whether the other end of a connection is open still."""
    connection = seen.connection.connection
    try:
        connection.settimeout(2)
        return bool(connection.recv(1, socket.MSG_PEEK))
    except (TimeoutError, BlockingIOError):
        return True
    except OSError:
        return False


def test_with_closes_both(echo: Server) -> None:
    """`with` and `async with` close the synchronous and the asynchronous connections."""

    async def main() -> list[bool]:
        async with client(echo) as caller:
            await caller.call_async(GET, {})
            await asyncio.to_thread(caller.call, GET, {})
        with client(echo) as caller:
            await caller.call_async(GET, {})
            await asyncio.to_thread(caller.call, GET, {})
        await asyncio.sleep(0.05)  # the loop closes what `with` could not wait for
        return [_is_open(seen) for seen in echo.seen]

    assert [False] * 4 == asyncio.run(main())


def test_sync_close_after_the_loop(echo: Server) -> None:
    """`with` around asynchronous calls leaves nothing open and warns of nothing."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with client(echo) as caller:
            asyncio.run(caller.call_async(GET, {}))
        gc.collect()
    assert [] == [str(each.message) for each in caught]
    assert not _is_open(echo.last)


def test_nobody_closes(echo: Server) -> None:
    """A client that nobody closes ends quietly, its connections too."""

    def leave() -> None:
        caller = client(echo)
        caller.call(GET, {})
        asyncio.run(caller.call_async(GET, {}))

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        leave()
        gc.collect()
    assert [] == [str(each.message) for each in caught]
    assert [False, False] == [_is_open(seen) for seen in echo.seen]


def test_second_event_loop(echo: Server) -> None:
    """A client can be used from one event loop after another."""
    caller = client(echo)
    for _ in range(3):
        assert {} == asyncio.run(caller.call_async(GET, {}))
    caller.close()


def test_loops_in_threads(echo: Server) -> None:
    """A client can be used from several event loops at once."""
    with client(echo) as caller, ThreadPoolExecutor(4) as pool:
        calls = [pool.submit(asyncio.run, caller.call_async(GET, {})) for _ in range(8)]
        assert [{}] * 8 == [each.result() for each in calls]


def test_loop_closed_by_hand(echo: Server) -> None:
    """`with` closes the connections of a loop that stands still."""
    loop = asyncio.new_event_loop()
    with client(echo) as caller:
        loop.run_until_complete(caller.call_async(GET, {}))
    assert not _is_open(echo.last)
    loop.close()


def test_threads(echo: Server) -> None:
    """Threads share a client and the compilation of an operation."""
    made: list[int] = []

    def body() -> Any:
        made.append(1)
        return Form

    declared = operation(body=Body(body))
    with client(echo) as caller, ThreadPoolExecutor(8) as pool:
        barrier = threading.Barrier(8)

        def call(number: int) -> Any:
            barrier.wait()
            return caller.call(declared, {"number": number})

        assert [{}] * 8 == list(pool.map(call, range(8)))
    assert 1 == len(made)
    assert set(range(8)) == {seen.json["number"] for seen in echo.seen}


class Form(Model):
    """A body."""

    number: int


def test_operation_stays_a_value() -> None:
    """Compiling an operation changes neither its equality nor its representation."""
    declared = Operation[Any]("GET /")
    before = repr(declared)
    plan = plan_of(declared)
    assert plan is plan_of(declared)
    assert before == repr(declared)
    assert declared == Operation[Any]("GET /")
    assert hash(declared) == hash(Operation[Any]("GET /"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_fork(echo: Server) -> None:
    """A forked process opens connections of its own and leaves its parent's alone."""
    with client(echo) as caller:
        caller.call(GET, {})
        child = os.fork()
        if child == 0:
            status = 1
            try:
                caller.call(GET, {})
                asyncio.run(caller.call_async(GET, {}))
                status = 0
            finally:
                os._exit(status)
        assert 0 == os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        caller.call(GET, {})
    first, second, third, fourth = (id(seen.connection) for seen in echo.seen)
    assert first == fourth
    assert 3 == len({first, second, third})


def test_client_of_ones_own(echo: Server) -> None:
    """An HTTP client that was passed in is used as it is and not closed."""
    with httpx2.Client(headers={"X-Mine": "1"}) as own:
        with client(echo, client=own) as caller:
            caller.call(GET, {})
        assert not own.is_closed
    assert "1" == echo.last.headers["x-mine"]
    closed = client(echo, client=own)
    with pytest.raises(ClientClosed):
        closed.call(GET, {})


def test_async_client_of_ones_own(echo: Server) -> None:
    """The same holds for an asynchronous one."""

    async def main() -> bool:
        async with httpx2.AsyncClient(headers={"X-Mine": "1"}) as own:
            async with client(echo, async_client=own) as caller:
                await caller.call_async(GET, {})
            return own.is_closed

    assert asyncio.run(main()) is False
    assert "1" == echo.last.headers["x-mine"]


def test_trio(echo: Server) -> None:
    """Asynchronous calls work in trio."""
    trio = pytest.importorskip("trio")

    async def main() -> Any:
        async with client(echo) as caller:
            return await caller.call_async(GET, {})

    assert {} == trio.run(main)


def test_hooks(serve: Serve) -> None:
    """Hooks see each request and response, and the error that the call raises."""
    server = serve(lambda seen: reply({}, 400))
    seen: list[Any] = []
    hooks = Hooks(
        before_request=lambda request: seen.append(request.method),
        after_response=lambda response: seen.append(response.status_code),
        on_error=seen.append,
    )
    with client(server, hooks=hooks) as caller, pytest.raises(APIError) as caught:
        caller.call(GET, {})
    assert ["GET", 400, caught.value] == seen


def test_hook_returns_another_request(echo: Server) -> None:
    """The request that before_request returns is sent in place of the other."""

    def sign(request: httpx2.Request) -> httpx2.Request:
        headers = {**request.headers, "X-Signed": "1"}
        return httpx2.Request(
            request.method, request.url, headers=headers, extensions=request.extensions
        )

    with client(echo, hooks=Hooks(before_request=sign)) as caller:
        caller.call(GET, {})
    assert "1" == echo.last.headers["x-signed"]


def test_async_hooks(serve: Serve) -> None:
    """Hooks of asynchronous calls can be coroutine functions."""
    server = serve(lambda seen: reply({}, 400))
    seen: list[Any] = []

    async def note(each: Any) -> None:
        await asyncio.sleep(0)
        seen.append(type(each).__name__)

    async def main() -> None:
        hooks = Hooks(before_request=note, after_response=note, on_error=note)
        async with client(server, hooks=hooks) as caller:
            await caller.call_async(GET, {})

    with pytest.raises(APIError):
        asyncio.run(main())
    assert ["Request", "Response", "APIError"] == seen


def test_error_hook_sees_every_error(echo: Server) -> None:
    """Errors before anything is sent are seen as well."""
    seen: list[SDKError] = []
    declared = operation(body=Body(lambda: Form))
    with client(echo, hooks=Hooks(on_error=seen.append)) as caller:
        with pytest.raises(SDKError) as caught:
            caller.call(declared, {"number": "x"})
    assert [caught.value] == seen


def test_log(
    sample: ModuleType, serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    """Each attempt is one line at DEBUG, to the logger named after the package."""
    server = serve(_flaky())
    caplog.set_level(logging.DEBUG, "sample")
    backoff = sample.utils.BackoffStrategy(1, 1, 1, 1000)
    retries = sample.utils.RetryConfig("backoff", backoff, False)
    with sample.Sample("k", server_url=server.url, retries=retries) as caller:
        caller.pets.get(pet_id="1")
    lines = [r.getMessage() for r in caplog.records if r.name == "sample"]
    start = f"GET {server.url}/pets/1 -> "
    assert [True, True] == [line.startswith(start) for line in lines]
    assert ["503", "200"] == [line.split("-> ")[1].split()[0] for line in lines]
    assert ["(attempt 1)", "(attempt 2)"] == [line[-11:] for line in lines]


def _flaky() -> Handler:
    answers = iter([503, 200])

    def handle(seen: Seen) -> Answer:
        return reply({"name": "a", "tag": None}, next(answers))

    return handle


def test_log_is_silent(
    sample: ModuleType, serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    """At INFO the package logs nothing, and it has no handlers."""
    server = serve(lambda seen: reply({"name": "a", "tag": None}))
    caplog.set_level(logging.INFO, "sample")
    with sample.Sample("k", server_url=server.url) as caller:
        caller.pets.get(pet_id="1")
    assert [] == [record for record in caplog.records if record.name == "sample"]
    assert [] == logging.getLogger("sample").handlers


def test_transport_error_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """A failed attempt is logged with the name of its error."""
    caplog.set_level(logging.DEBUG, "intaglio")
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
        with client() as caller:
            declared = operation(method="GET", responses=(Response("200"),))
            with pytest.raises(SDKError):

                url = f"http://127.0.0.1:{port}"
                caller.call(declared, {}, CallOptions(server_url=url))
    (line,) = [r.getMessage() for r in caplog.records if r.name == "intaglio"]
    assert "-> ConnectionFailed in " in line
