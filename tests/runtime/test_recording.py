"""A recording shows the responses behind what calls return, and those of nobody else."""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections.abc import Callable

import pytest

from intaglio.runtime.errors import APIError
from intaglio.runtime.client.options import CallOptions
from intaglio.runtime.response.recording import recording
from intaglio.runtime.transport.retry import BackoffStrategy, RetryConfig

from .calls import client, operation
from .server import Answer, Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]


@pytest.fixture
def counting(serve: Serve) -> Server:
    """A server that counts in a header what it answers."""
    server: list[Server] = []

    def handle(seen: Seen) -> Answer:
        return reply({}, 201, x_count=str(len(server[0].seen)))

    server.append(serve(handle))
    return server[0]


def test_headers_of_calls(counting: Server) -> None:
    """Each call adds its response, and none does after the block."""
    with client(counting) as caller:
        with recording() as responses:
            caller.call(operation(), {})
            caller.call(operation(), {})
        caller.call(operation(), {})
    shown = [(each.status_code, each.headers["X-Count"]) for each in responses]
    assert [(201, "1"), (201, "2")] == shown


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_response_is_there_as_httpx_reads_it(serve: Serve, encoding: str) -> None:
    """A response can be looked at in every way, and is read and closed, compressed or not."""
    sent = gzip.compress(b"[1]") if encoding == "gzip" else b"[1]"
    coded = {"content-encoding": "gzip"} if encoding == "gzip" else {}
    server = serve(lambda seen: (200, coded, sent))
    with client(server) as caller, recording() as responses:
        caller.call(operation(), {})
    (response,) = responses
    assert [b"[1]", "[1]", [1]] == [response.content, response.text, response.json()]
    assert [b"[1]"] == list(response.iter_bytes())
    assert len(sent) == response.num_bytes_downloaded
    assert response.is_closed and response.is_stream_consumed


def test_recordings_nest(counting: Server) -> None:
    """An inner recording takes nothing from an outer one."""
    with client(counting) as caller, recording() as outer:
        caller.call(operation(), {})
        with recording() as inner:
            caller.call(operation(), {})
    assert [["1", "2"], ["2"]] == [
        [each.headers["x-count"] for each in found] for found in (outer, inner)
    ]


def test_the_last_attempt_is_recorded(serve: Serve) -> None:
    """Of a call that was retried the response that it returns for is there alone."""
    answers = [reply({}, 503), reply({}, 200)]
    server = serve(lambda seen: answers.pop(0))
    options = CallOptions(
        retries=RetryConfig("backoff", BackoffStrategy(1, 1, 1, 10_000))
    )
    with client(server) as caller, recording() as responses:
        caller.call(operation(), {}, options)
    assert [200] == [each.status_code for each in responses]


def test_errors_are_recorded(serve: Serve) -> None:
    """A call that raises has had a response as well."""
    server = serve(lambda seen: reply({}, 404, x_id="7"))
    with client(server) as caller, recording() as responses:
        with pytest.raises(APIError):
            caller.call(operation(), {})
    assert ["7"] == [each.headers["x-id"] for each in responses]


def test_tasks_have_recordings_of_their_own(counting: Server) -> None:
    """Tasks that run at once record their own calls; who started them records them all."""

    async def one() -> list[str]:
        with recording() as responses:
            for _ in range(3):
                await caller.call_async(operation(), {})
                await asyncio.sleep(0)
        return [each.headers["x-count"] for each in responses]

    async def main() -> tuple[list[list[str]], list[str]]:
        with recording() as responses:
            found = await asyncio.gather(*(one() for _ in range(5)))
        await caller.aclose()
        return found, [each.headers["x-count"] for each in responses]

    caller = client(counting)
    found, all_ = asyncio.run(main())
    assert [3] * 5 == [len(each) for each in found]
    assert sorted(all_) == sorted(count for each in found for count in each)
    assert 15 == len(set(all_))


def test_threads_have_recordings_of_their_own(counting: Server) -> None:
    """What another thread calls is not recorded here."""
    with client(counting) as caller, recording() as responses:
        thread = threading.Thread(target=caller.call, args=(operation(), {}))
        thread.start()
        thread.join()
        caller.call(operation(), {})
    assert ["2"] == [each.headers["x-count"] for each in responses]
