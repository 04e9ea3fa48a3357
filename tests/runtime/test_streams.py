"""Streams: entries arrive typed, and the connection goes back however reading ends."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

from intaglio.runtime.client.client import Client
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
from intaglio.runtime.response.response import Response
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
    """What most of these streams are made of."""

    at: int


class Event(Model):
    """An event whose data is described."""

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
    found = Response("200", lambda: Tick, media_type, stream=JsonLines())
    return operation(responses=(found,))


def events(**format: Any) -> Operation[Any]:
    """An operation that streams whole events."""
    stream = EventStream(**format)
    return operation(responses=(Response("200", lambda: Event, SSE, stream=stream),))


PLAIN = operation(
    responses=(
        Response("200", lambda: ServerSentEvent, SSE, stream=EventStream(data="text")),
    )
)


@dataclass
class Line:
    """What a server says chunk by chunk, and whether the end follows when it is asked to."""

    chunks: tuple[bytes, ...]
    media_type: str = SSE
    is_whole: bool = True

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
            file.write(b"0\r\n\r\n" if self.is_whole else b"")
        finally:
            self.is_gone.set()
        return None


def said(*chunks: bytes, media_type: str = SSE, is_whole: bool = True) -> Line:
    """A server that says this and ends at once."""
    line = Line(chunks, media_type, is_whole)
    line.go.set()
    return line


def read(server: Server, declared: Operation[Any], **settings: Any) -> list[Any]:
    """The entries of a stream, read in both ways, which have to agree."""
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


def parsed(*chunks: bytes) -> list[ServerSentEvent]:
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
    """Comments, marks, fields without a colon, unknown ones and every line ending are understood."""
    assert EVENTS == parsed(TEXT)


@pytest.mark.parametrize("at", range(1, len(TEXT)))
def test_chunks_are_cut_anywhere(at: int) -> None:
    """Between the characters of a line ending, or inside of a letter, a cut changes nothing."""
    assert EVENTS == parsed(TEXT[:at], TEXT[at:])
    assert EVENTS == parsed(TEXT[:at], b"", TEXT[at:])


def test_single_bytes_make_the_same_events() -> None:
    """A stream that comes byte by byte is the same stream."""
    assert EVENTS == parsed(*(bytes([byte]) for byte in TEXT))


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
def test_odd_fields(text: bytes, expected: ServerSentEvent) -> None:
    """What is no id and no number is ignored, what is no UTF-8 is replaced."""
    assert [expected] == parsed(text)


def test_an_event_without_data_is_none() -> None:
    """An id alone is no event, and is remembered all the same."""
    parser = EventParser()
    assert [] == list(parser.feed(b"id: 9\nretry: 20\n\n"))
    assert ("9", 20) == (parser.last_event_id, parser.retry)


def test_data_is_decoded(serve: Serve) -> None:
    """The data of each event is a value of the type, until the text that ends the stream."""
    server = serve(
        said(b'data: {"at": 1}\n\ndata: {"a', b't": 2}\n\n', b"data: [DONE]\n\ndata: x")
    )
    assert [Tick(at=1), Tick(at=2)] == read(server, ticks())


def test_the_text_that_ends_a_stream_is_the_apis_own(serve: Serve) -> None:
    """A sentinel that is said is the one that counts."""
    server = serve(said(b'data: {"at": 1}\n\ndata: bye\n\ndata: {"at": 2}\n\n'))
    assert [Tick(at=1)] == read(server, ticks(end="bye"))


def test_whole_events_are_decoded(serve: Serve) -> None:
    """An event that is described has its own fields beside its data."""
    server = serve(
        said(b'event: tick\nid: 4\nretry: 10\ndata: {"at": 1}\n\ndata: {"at": 2}\n\n')
    )
    assert [
        Event(event="tick", id="4", retry=10, data=Tick(at=1)),
        Event(data=Tick(at=2)),
    ] == read(server, events(fields=("data",)))


def test_an_unnamed_event_is_a_message(serve: Serve) -> None:
    """Where the name of an event is described, one without is `message`, as in HTML."""
    server = serve(said(b'data: {"at": 2}\n\n'))
    (event,) = read(server, events(fields=("event", "data")))
    assert "message" == event.event


def test_data_can_be_text_or_json(serve: Serve) -> None:
    """Beside JSON, a text is what begins as no object and no list."""
    stream = EventStream(("event", "data"), "either")
    declared = operation(responses=(Response("200", lambda: Any, SSE, stream=stream),))
    server = serve(said(b'data: 12\n\ndata: {"at": 2}\n\n'))
    assert ["12", {"at": 2}] == [each["data"] for each in read(server, declared)]


def test_undescribed_events_are_whole(serve: Serve) -> None:
    """Of a stream of which nothing is said, a caller gets the events themselves."""
    server = serve(said(b"event: a\ndata: [DONE]\n\ndata: 1\n\n"))
    assert [ServerSentEvent("[DONE]", "a"), ServerSentEvent("1")] == read(server, PLAIN)


def test_lines_are_decoded(serve: Serve) -> None:
    """Each line is a value; empty ones are none, and the last needs no end."""
    server = serve(
        said(
            b'{"at": 1}\r\n\n{"at"', b': 2}\n{"at": 3}', media_type="application/jsonl"
        )
    )
    assert [Tick(at=1), Tick(at=2), Tick(at=3)] == read(server, lines())


def test_sequences_are_decoded(serve: Serve) -> None:
    """An entry of a JSON text sequence may go over several lines."""
    kind = "application/json-seq"
    server = serve(said(b'\x1e{"at":\n1}\n\x1e{"at": 2}\n', media_type=kind))
    assert [Tick(at=1), Tick(at=2)] == read(server, lines(kind))


def test_entries_come_before_the_end(serve: Serve) -> None:
    """An entry is there as soon as the server has said it, and the line is still open."""
    line = Line((b'data: {"at": 1}\n\n',))
    server = serve(line)
    with client(server) as caller, caller.call(ticks(), {}) as stream:
        assert Tick(at=1) == next(stream)
        assert not line.is_gone.is_set()
        line.go.set()
        assert [] == list(stream)


def test_a_stream_tells_where_it_stands(serve: Serve) -> None:
    """The last id, the wait that the server asks for, and the response are at hand."""
    server = serve(said(b'id: 5\nretry: 40\ndata: {"at": 1}\n\n'))
    with client(server) as caller, caller.call(ticks(), {}) as stream:
        assert [Tick(at=1)] == list(stream)
        assert ("5", 40) == (stream.last_event_id, stream.retry_ms)
        assert 200 == stream.response.status_code


def held(caller: Client) -> list[str]:
    """The states of the connections that a client has open."""
    transport: Any = caller._session.connections.client().whole._client._transport
    return [each.info() for each in transport._pool.connections]


def test_leaving_early_gives_the_connection_back(serve: Serve) -> None:
    """A stream that is left in the middle holds no connection, and the client goes on."""
    line = Line((b'data: {"at": 1}\n\n', b'data: {"at": 2}\n\n'))
    server = serve(lambda seen: line(seen) if seen.target == "/" else reply({}))
    with client(server) as caller:
        with caller.call(ticks(), {}) as stream:
            for _ in stream:
                break
        assert stream.is_closed
        assert [] == held(caller)
        assert {} == caller.call(operation("/next"), {})
        line.go.set()
        assert [] == list(stream)


def test_the_end_gives_the_connection_back(serve: Serve) -> None:
    """A stream that is read to its end is closed without `with`, its connection ready for the next."""
    server = serve(said(b'data: {"at": 1}\n\n'))
    with client(server) as caller:
        stream = caller.call(ticks(), {})
        assert [Tick(at=1)] == list(stream)
        assert stream.is_closed
        assert all("IDLE" in each or "CLOSED" in each for each in held(caller))


def test_leaving_early_in_an_event_loop(serve: Serve) -> None:
    """The same for asynchronous streams."""
    line = Line((b'data: {"at": 1}\n\n', b'data: {"at": 2}\n\n'))
    server = serve(lambda seen: line(seen) if seen.target == "/" else reply({}))

    async def leave() -> None:
        async with client(server) as caller:
            async with await caller.call_async(ticks(), {}) as stream:
                async for _ in stream:
                    break
            assert stream.is_closed
            http: Any = await caller._session.connections.async_client()
            assert [] == http.whole._client._transport._pool.connections
            assert {} == await caller.call_async(operation("/next"), {})
            assert [] == [entry async for entry in stream]

    asyncio.run(leave())
    line.go.set()


def test_a_dropped_stream_warns(serve: Serve) -> None:
    """Who forgets to close a stream is told so, and the connection is closed."""
    line = Line((b'data: {"at": 1}\n\n',))
    with client(serve(line)) as caller:
        stream = caller.call(ticks(), {})
        with pytest.warns(ResourceWarning, match="was not closed"):
            del stream
            gc.collect()
        assert [] == held(caller)
    line.go.set()


def test_closing_ends_a_stream_that_is_being_read(serve: Serve) -> None:
    """Who waits for the next entry of a stream that another thread or task closes gets none."""
    line = Line((b'data: {"at": 1}\n\n',))
    server = serve(line)

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
        closing = threading.Timer(0.05, lambda: (stream.close(), line.go.set()))
        closing.start()
        assert [] == list(stream)
        closing.join()


def test_cancelling_gives_the_connection_back(serve: Serve) -> None:
    """A task that is cancelled while it reads holds no connection."""
    line = Line((b'data: {"at": 1}\n\n',))
    server = serve(line)

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
            assert [] == http.whole._client._transport._pool.connections

    asyncio.run(cancel())
    line.go.set()


def test_a_closed_client_ends_its_streams(serve: Serve) -> None:
    """A stream outlives its client as a failed connection, not as a wrong end."""
    line = Line((b'data: {"at": 1}\n\n',))
    with client(serve(line)) as caller:
        stream = caller.call(ticks(), {})
        assert Tick(at=1) == next(stream)
    with pytest.raises(ConnectionFailed):
        next(stream)
    line.go.set()


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
def test_what_is_no_entry(serve: Serve, broken: str) -> None:
    """An entry that cannot be decoded is an error with its text, after those before it."""
    declared, media_type, text, excerpt = BROKEN[broken]
    good = b'{"at": 0}\n' if declared is BROKEN["line"][0] else b'data: {"at": 0}\n\n'
    seen: list[SDKError] = []
    server = serve(said(good + text, media_type=media_type))
    with client(server, hooks=Hooks(on_error=seen.append)) as caller:
        stream = caller.call(declared, {})
        next(stream)
        with pytest.raises(ResponseValidationError) as caught:
            next(stream)
    assert excerpt in str(caught.value)
    assert stream.is_closed
    assert [caught.value] == seen


@pytest.mark.parametrize("is_async", [False, True])
def test_a_cut_connection(serve: Serve, is_async: bool) -> None:
    """A connection that breaks off in the middle is the connection error of the SDK."""
    server = serve(said(b'data: {"at": 1}\n\n', is_whole=False))
    with pytest.raises(ConnectionFailed):
        if is_async:
            asyncio.run(read_async(server, ticks()))
        else:
            read(server, ticks())


@pytest.mark.parametrize("is_async", [False, True])
def test_silence_runs_into_the_timeout(serve: Serve, is_async: bool) -> None:
    """The timeout of a stream is for each of its reads, and what came before is there."""
    line = Line((b'data: {"at": 1}\n\n',))
    found: list[Any] = []

    async def collect() -> None:
        async with client(server, timeout_ms=300) as caller:
            async with await caller.call_async(ticks(), {}) as stream:
                async for entry in stream:
                    found.append(entry)

    server = serve(line)
    with pytest.raises(RequestTimeout, match="300 ms"):
        if is_async:
            asyncio.run(collect())
        with client(server, timeout_ms=300) as caller:
            with caller.call(ticks(), {}) as stream:
                found.extend(iter(lambda: next(stream), None))
    line.go.set()
    assert [Tick(at=1)] == found


def test_a_stream_may_take_longer_than_its_timeout(serve: Serve) -> None:
    """A server that goes on talking is not cut off."""

    def talk(seen: Seen) -> Answer:
        file = seen.connection.wfile
        file.write(f"{HEAD}{SSE}\r\n\r\n".encode())
        for at in range(6):
            text = b'data: {"at": %d}\n\n' % at
            file.write(b"%x\r\n%b\r\n" % (len(text), text))
            threading.Event().wait(0.1)
        file.write(b"0\r\n\r\n")
        return None

    assert 6 == len(read(serve(talk), ticks(), timeout_ms=400))


def test_errors_come_before_the_stream(serve: Serve) -> None:
    """Another status is raised by the call, and retries happen before there is a stream."""
    good = said(b'data: {"at": 1}\n\n')
    server = serve(lambda s: good(s) if len(server.seen) % 2 == 0 else reply({}, 503))
    again = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 10_000))
    assert [Tick(at=1)] == read(server, ticks(), retries=again)
    failing = serve(lambda seen: reply({"why": "no"}, 400))
    with pytest.raises(APIError) as caught:
        read(failing, ticks())
    assert {"why": "no"} == caught.value.data


def test_the_content_type_decides(serve: Serve) -> None:
    """Where JSON and a stream are declared, the answer's own type says which it is."""
    declared = operation(
        responses=(
            Response("200", lambda: Tick),
            Response("200", lambda: Tick, SSE, stream=EventStream()),
        )
    )
    with client(serve(lambda seen: reply({"at": 1}))) as caller:
        assert Tick(at=1) == caller.call(declared, {})
    server = serve(said(b'data: {"at": 2}\n\n', media_type=f"{SSE}; charset=utf-8"))
    assert [Tick(at=2)] == read(server, declared)
    assert f"application/json, {SSE}" == server.last.headers["accept"]


def test_hooks_do_not_read_the_stream(serve: Serve) -> None:
    """A hook sees the response of a stream before it is read, and may read it."""
    seen: list[bool] = []
    server = serve(said(b'data: {"at": 1}\n\n'))

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
