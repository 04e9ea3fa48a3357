"""Streams: entries are typed, and the connection is given back however reading ends."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

from intaglio.runtime.client.base_client import Client
from intaglio.runtime.errors import (
    APIError,
    ConnectionFailed,
    RequestTimeout,
    ResponseValidationError,
    SDKError,
)
from intaglio.runtime.transport.hooks import Hooks
from intaglio.runtime.types.model import Model
from intaglio.runtime.client.operation import Operation
from intaglio.runtime.response.declared_response import Response
from intaglio.runtime.streams.event_stream import EventStream
from intaglio.runtime.streams.json_lines import JsonLines
from intaglio.runtime.transport.retry import BackoffStrategy, RetryConfig
from intaglio.runtime.streams.server_sent_events import EventParser, ServerSentEvent

from .calls import client, operation
from .server import Answer, Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]

SSE = "text/event-stream"
HEAD = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-type: "


class Tick(Model):
    """An entry of most of these streams."""

    at: int


class Event(Model):
    """An event that the API describes."""

    data: Tick
    event: str | None = None
    id: str | None = None
    retry: int | None = None


def ticks(**format: Any) -> Operation[Any]:
    """An operation that streams ticks as the data of events."""
    stream = EventStream(**format)
    return operation(responses=(Response("200", lambda: Tick, SSE, stream=stream),))


def lines(media_type: str = "application/jsonl") -> Operation[Any]:
    """An operation that streams ticks as lines."""
    response = Response("200", lambda: Tick, media_type, stream=JsonLines())
    return operation(responses=(response,))


def events(**format: Any) -> Operation[Any]:
    """An operation that streams events with their fields."""
    stream = EventStream(**format)
    return operation(responses=(Response("200", lambda: Event, SSE, stream=stream),))


PLAIN = operation(
    responses=(
        Response(
            "200", lambda: ServerSentEvent, SSE, stream=EventStream(data="string")
        ),
    )
)


@dataclass
class Script:
    """An answer chunk by chunk, which ends when `go` is set; `is_complete` is false if it is cut off."""

    chunks: tuple[bytes, ...]
    media_type: str = SSE
    is_complete: bool = True

    def __post_init__(self) -> None:
        self.go = threading.Event()
        self.is_gone = threading.Event()

    def __call__(self, seen: Seen) -> Answer:
        try:
            file = seen.connection.wfile
            file.write(f"{HEAD}{self.media_type}\r\n\r\n".encode())
            for chunk in self.chunks:
                file.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
            self.go.wait(10)
            file.write(b"0\r\n\r\n" if self.is_complete else b"")
        finally:
            self.is_gone.set()
        return None


def answer_with(
    *chunks: bytes, media_type: str = SSE, is_complete: bool = True
) -> Script:
    """An answer of these chunks that ends at once."""
    script = Script(chunks, media_type, is_complete)
    script.go.set()
    return script


def read(server: Server, declared: Operation[Any], **settings: Any) -> list[Any]:
    """The entries of a stream, which are the same in a synchronous and an asynchronous call."""
    with client(server, **settings) as caller:
        with caller.call(declared, {}) as stream:
            found = list(stream)
    assert found == asyncio.run(read_async(server, declared, **settings))
    return found


async def read_async(
    server: Server, declared: Operation[Any], **settings: Any
) -> list[Any]:
    async with client(server, **settings) as caller:
        async with await caller.call_async(declared, {}) as stream:
            return [entry async for entry in stream]


def parse_events(*chunks: bytes) -> list[ServerSentEvent]:
    parser = EventParser()
    return [event for chunk in chunks for event in parser.feed(chunk)]


TEXT = (
    b"\xef\xbb\xbf: a comment\r\n"
    b"event: greet\rdata: gr\xc3\xbc\xc3\x9fe\r\ndata:  two\n"
    b"id: 7\nretry: 1500\nunknown: x\n\n"
    b"data\n\n"
    b"id\ndata: last\n\n"
    b"data: broken off\n"
)
EVENTS = [
    ServerSentEvent("gr\u00fc\u00dfe\n two", "greet", "7", 1500),
    ServerSentEvent(""),
    ServerSentEvent("last", id=""),
]


def test_events_are_parsed_by_the_rules() -> None:
    """Comments, byte order marks, fields without a colon, unknown fields and all line endings are parsed."""
    assert EVENTS == parse_events(TEXT)


@pytest.mark.parametrize("at", range(1, len(TEXT)))
def test_chunks_are_cut_anywhere(at: int) -> None:
    """A cut between the characters of a line ending, or within a letter, changes nothing."""
    assert EVENTS == parse_events(TEXT[:at], TEXT[at:])
    assert EVENTS == parse_events(TEXT[:at], b"", TEXT[at:])


def test_single_bytes_make_the_same_events() -> None:
    """A stream in chunks of one byte has the same events."""
    assert EVENTS == parse_events(*(bytes([byte]) for byte in TEXT))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"id: a\0b\ndata: x\n\n", ServerSentEvent("x")),
        (b"retry: 1s\ndata: x\n\n", ServerSentEvent("x")),
        (b"retry: -1\ndata: x\n\n", ServerSentEvent("x")),
        (b"data:x\n\n", ServerSentEvent("x")),
        (b"event: \ndata: x\n\n", ServerSentEvent("x")),
        (b"data: \xff\n\n", ServerSentEvent("\ufffd")),
        (b"data: a: b\n\n", ServerSentEvent("a: b")),
    ],
)
def test_invalid_fields(text: bytes, expected: ServerSentEvent) -> None:
    """Invalid ids and waits are ignored, invalid UTF-8 is replaced."""
    assert [expected] == parse_events(text)


def test_events_without_data_are_dropped() -> None:
    """An id without data is no event, and is the last id."""
    parser = EventParser()
    assert [] == list(parser.feed(b"id: 9\nretry: 20\n\n"))
    assert ("9", 20) == (parser.last_event_id, parser.retry)


def test_data_is_decoded(serve: Serve) -> None:
    """The data of each event is a value of the type, until `[DONE]` ends the stream."""
    server = serve(
        answer_with(
            b'data: {"at": 1}\n\ndata: {"a', b't": 2}\n\n', b"data: [DONE]\n\ndata: x"
        )
    )
    assert [Tick(at=1), Tick(at=2)] == read(server, ticks())


def test_declared_end(serve: Serve) -> None:
    """Data that is equal to the declared end ends the stream."""
    server = serve(answer_with(b'data: {"at": 1}\n\ndata: bye\n\ndata: {"at": 2}\n\n'))
    assert [Tick(at=1)] == read(server, ticks(end="bye"))


def test_described_events_are_decoded(serve: Serve) -> None:
    """An event that the API describes has its fields beside its data."""
    server = serve(
        answer_with(
            b'event: tick\nid: 4\nretry: 10\ndata: {"at": 1}\n\ndata: {"at": 2}\n\n'
        )
    )
    assert [
        Event(event="tick", id="4", retry=10, data=Tick(at=1)),
        Event(data=Tick(at=2)),
    ] == read(server, events(fields=("data",)))


def test_an_unnamed_event_is_a_message(serve: Serve) -> None:
    """An event without a name is called `message` if the API describes the name."""
    server = serve(answer_with(b'data: {"at": 2}\n\n'))
    (event,) = read(server, events(fields=("event", "data")))
    assert "message" == event.event


def test_data_can_be_text_or_json(serve: Serve) -> None:
    """Data that may be a string or JSON is JSON if it begins like an object or a list."""
    stream = EventStream(("event", "data"), "either")
    declared = operation(responses=(Response("200", lambda: Any, SSE, stream=stream),))
    server = serve(answer_with(b'data: 12\n\ndata: {"at": 2}\n\n'))
    assert ["12", {"at": 2}] == [each["data"] for each in read(server, declared)]


def test_undescribed_events(serve: Serve) -> None:
    """The entries of a stream that the API does not describe are the events."""
    server = serve(answer_with(b"event: a\ndata: [DONE]\n\ndata: 1\n\n"))
    assert [ServerSentEvent("[DONE]", "a"), ServerSentEvent("1")] == read(server, PLAIN)


def test_lines_are_decoded(serve: Serve) -> None:
    """Each line is a value; empty lines are skipped, and the last needs no line ending."""
    server = serve(
        answer_with(
            b'{"at": 1}\r\n\n{"at"', b': 2}\n{"at": 3}', media_type="application/jsonl"
        )
    )
    assert [Tick(at=1), Tick(at=2), Tick(at=3)] == read(server, lines())


def test_sequences_are_decoded(serve: Serve) -> None:
    """An entry of a JSON text sequence may have several lines."""
    kind = "application/json-seq"
    server = serve(answer_with(b'\x1e{"at":\n1}\n\x1e{"at": 2}\n', media_type=kind))
    assert [Tick(at=1), Tick(at=2)] == read(server, lines(kind))


def test_entries_arrive_before_the_end(serve: Serve) -> None:
    """An entry is returned as soon as it arrives, while the response goes on."""
    script = Script((b'data: {"at": 1}\n\n',))
    server = serve(script)
    with client(server) as caller, caller.call(ticks(), {}) as stream:
        assert Tick(at=1) == next(stream)
        assert not script.is_gone.is_set()
        script.go.set()
        assert [] == list(stream)


def test_attributes_of_a_stream(serve: Serve) -> None:
    """A stream has the last id, the wait that the server asks for, and the response."""
    server = serve(answer_with(b'id: 5\nretry: 40\ndata: {"at": 1}\n\n'))
    with client(server) as caller, caller.call(ticks(), {}) as stream:
        assert [Tick(at=1)] == list(stream)
        assert ("5", 40) == (stream.last_event_id, stream.retry_ms)
        assert 200 == stream.response.status_code


def held(caller: Client) -> list[str]:
    """The states of the connections that a client has open."""
    transport: Any = caller._session.connections.client()._transport
    return [each.info() for each in transport._plain._pool.connections]


def test_leaving_early_gives_the_connection_back(serve: Serve) -> None:
    """A stream that is left early holds no connection, and the client can be used."""
    script = Script((b'data: {"at": 1}\n\n', b'data: {"at": 2}\n\n'))
    server = serve(lambda seen: script(seen) if seen.target == "/" else reply({}))
    with client(server) as caller:
        with caller.call(ticks(), {}) as stream:
            for _ in stream:
                break
        assert stream.is_closed
        assert [] == held(caller)
        assert {} == caller.call(operation("/next"), {})
        script.go.set()
        assert [] == list(stream)


def test_the_end_gives_the_connection_back(serve: Serve) -> None:
    """A stream that is read to its end is closed without `with`, and its connection is reused."""
    server = serve(answer_with(b'data: {"at": 1}\n\n'))
    with client(server) as caller:
        stream = caller.call(ticks(), {})
        assert [Tick(at=1)] == list(stream)
        assert stream.is_closed
        assert all("IDLE" in each or "CLOSED" in each for each in held(caller))


def test_leaving_early_in_an_event_loop(serve: Serve) -> None:
    """An asynchronous stream that is left early holds no connection."""
    script = Script((b'data: {"at": 1}\n\n', b'data: {"at": 2}\n\n'))
    server = serve(lambda seen: script(seen) if seen.target == "/" else reply({}))

    async def leave() -> None:
        async with client(server) as caller:
            async with await caller.call_async(ticks(), {}) as stream:
                async for _ in stream:
                    break
            assert stream.is_closed
            http: Any = await caller._session.connections.async_client()
            assert [] == http._transport._plain._pool.connections
            assert {} == await caller.call_async(operation("/next"), {})
            assert [] == [entry async for entry in stream]

    asyncio.run(leave())
    script.go.set()


def test_a_dropped_stream_warns(serve: Serve) -> None:
    """A stream that is not closed warns when it is deleted, and its connection is closed."""
    script = Script((b'data: {"at": 1}\n\n',))
    with client(serve(script)) as caller:
        stream = caller.call(ticks(), {})
        with pytest.warns(ResourceWarning, match="was not closed"):
            del stream
            gc.collect()
        assert [] == held(caller)
    script.go.set()


def test_closing_ends_a_stream_that_is_being_read(serve: Serve) -> None:
    """Reading ends if another thread or task closes the stream."""
    script = Script((b'data: {"at": 1}\n\n',))
    server = serve(script)

    async def collect() -> list[Any]:
        async with client(server) as caller:
            stream = await caller.call_async(ticks(), {})
            assert Tick(at=1) == await anext(stream)
            reading = asyncio.create_task(anext(stream, None))
            await asyncio.sleep(0)
            await stream.aclose()
            return [await reading, *[entry async for entry in stream]]

    assert [None] == asyncio.run(collect())
    with client(server) as caller:
        stream = caller.call(ticks(), {})
        assert Tick(at=1) == next(stream)
        closing = threading.Timer(0.05, lambda: (stream.close(), script.go.set()))
        closing.start()
        assert [] == list(stream)
        closing.join()


def test_cancelling_gives_the_connection_back(serve: Serve) -> None:
    """A task that is cancelled while it reads gives the connection back."""
    script = Script((b'data: {"at": 1}\n\n',))
    server = serve(script)

    async def cancel() -> None:
        async with client(server) as caller:
            stream = await caller.call_async(ticks(), {})
            assert Tick(at=1) == await anext(stream)
            reading = asyncio.create_task(anext(stream, None))
            await asyncio.sleep(0)
            reading.cancel()
            with pytest.raises(asyncio.CancelledError):
                await reading
            assert stream.is_closed
            http: Any = await caller._session.connections.async_client()
            assert [] == http._transport._plain._pool.connections

    asyncio.run(cancel())
    script.go.set()


def test_a_stream_of_a_closed_client_fails(serve: Serve) -> None:
    """Reading a stream of a closed client raises `ConnectionFailed`; it does not end the stream."""
    script = Script((b'data: {"at": 1}\n\n',))
    with client(serve(script)) as caller:
        stream = caller.call(ticks(), {})
        assert Tick(at=1) == next(stream)
    with pytest.raises(ConnectionFailed):
        next(stream)
    script.go.set()


BROKEN = {
    "json": (ticks(), SSE, b'data: {"at": \n\n', '{"at":'),
    "rest": (ticks(), SSE, b'data: {"at": 1}, "x": 2\n\n', '{"at": 1}, "x": 2'),
    "type": (ticks(), SSE, b'data: {"at": "x"}\n\n', '{"at": "x"}'),
    "event": (events(fields=("data",)), SSE, b"data: {\n\n", "{"),
    "more": (
        events(fields=("data",)),
        SSE,
        b'data: {"at": 1},"id":"2"\n\n',
        '"id":"2"',
    ),
    "line": (lines(), "application/jsonl", b'{"at": 1}}\n', '{"at": 1}}'),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_invalid_entries(serve: Serve, broken: str) -> None:
    """An entry that cannot be decoded raises an error that quotes it, after the entries before it."""
    declared, media_type, text, excerpt = BROKEN[broken]
    good = b'{"at": 0}\n' if declared is BROKEN["line"][0] else b'data: {"at": 0}\n\n'
    seen: list[SDKError] = []
    server = serve(answer_with(good + text, media_type=media_type))
    with client(server, hooks=Hooks(on_error=seen.append)) as caller:
        stream = caller.call(declared, {})
        next(stream)
        with pytest.raises(ResponseValidationError) as caught:
            next(stream)
    assert excerpt in str(caught.value)
    assert stream.is_closed
    assert [caught.value] == seen


@pytest.mark.parametrize("is_async", [False, True])
def test_broken_connections(serve: Serve, is_async: bool) -> None:
    """A connection that breaks within a stream raises `ConnectionFailed`."""
    server = serve(answer_with(b'data: {"at": 1}\n\n', is_complete=False))
    with pytest.raises(ConnectionFailed):
        if is_async:
            asyncio.run(read_async(server, ticks()))
        else:
            read(server, ticks())


@pytest.mark.parametrize("is_async", [False, True])
def test_timeout_of_one_read(serve: Serve, is_async: bool) -> None:
    """The timeout holds for each read of a stream; entries before it are returned."""
    script = Script((b'data: {"at": 1}\n\n',))
    found: list[Any] = []

    async def collect() -> None:
        async with client(server, timeout_ms=300) as caller:
            async with await caller.call_async(ticks(), {}) as stream:
                async for entry in stream:
                    found.append(entry)

    server = serve(script)
    with pytest.raises(RequestTimeout, match="300 ms"):
        if is_async:
            asyncio.run(collect())
        with client(server, timeout_ms=300) as caller:
            with caller.call(ticks(), {}) as stream:
                found.extend(iter(lambda: next(stream), None))
    script.go.set()
    assert [Tick(at=1)] == found


def test_a_stream_may_take_longer_than_its_timeout(serve: Serve) -> None:
    """A stream whose chunks arrive within the timeout may take longer than it."""

    def send_slowly(seen: Seen) -> Answer:
        file = seen.connection.wfile
        file.write(f"{HEAD}{SSE}\r\n\r\n".encode())
        for at in range(6):
            text = b'data: {"at": %d}\n\n' % at
            file.write(b"%x\r\n%b\r\n" % (len(text), text))
            threading.Event().wait(0.1)
        file.write(b"0\r\n\r\n")
        return None

    assert 6 == len(read(serve(send_slowly), ticks(), timeout_ms=400))


def test_errors_are_raised_before_the_stream(serve: Serve) -> None:
    """The call raises errors and retries before it returns a stream."""
    good = answer_with(b'data: {"at": 1}\n\n')
    server = serve(lambda s: good(s) if len(server.seen) % 2 == 0 else reply({}, 503))
    again = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 10_000))
    assert [Tick(at=1)] == read(server, ticks(), retries=again)
    failing = serve(lambda seen: reply({"why": "no"}, 400))
    with pytest.raises(APIError) as caught:
        read(failing, ticks())
    assert {"why": "no"} == caught.value.data


def test_content_type_chooses_the_response(serve: Serve) -> None:
    """If JSON and a stream are declared, the content type of the response chooses."""
    declared = operation(
        responses=(
            Response("200", lambda: Tick),
            Response("200", lambda: Tick, SSE, stream=EventStream()),
        )
    )
    with client(serve(lambda seen: reply({"at": 1}))) as caller:
        assert Tick(at=1) == caller.call(declared, {})
    server = serve(
        answer_with(b'data: {"at": 2}\n\n', media_type=f"{SSE}; charset=utf-8")
    )
    assert [Tick(at=2)] == read(server, declared)
    assert f"application/json, {SSE}" == server.last.headers["accept"]


def test_hooks_get_the_unread_response(serve: Serve) -> None:
    """A hook gets the response of a stream before it is read, and may read it."""
    seen: list[bool] = []
    server = serve(answer_with(b'data: {"at": 1}\n\n'))

    def look(response: httpx2.Response) -> None:
        seen.append(response.is_stream_consumed)

    assert [Tick(at=1)] == read(server, ticks(), hooks=Hooks(after_response=look))
    assert [False, False] == seen
    with client(server, hooks=Hooks(after_response=lambda r: r.read())) as caller:
        assert [Tick(at=1)] == list(caller.call(ticks(), {}))


def test_compressed_streams(serve: Serve) -> None:
    """A stream may be compressed."""
    import gzip

    def answer(seen: Seen) -> Answer:
        body = gzip.compress(b'data: {"at": 1}\n\n')
        return 200, {"content-type": SSE, "content-encoding": "gzip"}, body

    assert [Tick(at=1)] == read(serve(answer), ticks())
