"""A real HTTP server on loopback, which records requests and answers as a test configures it."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
import uvicorn
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from harness.exchange import Answer, Received

NO_CONTENT = Answer(204)


@dataclass(slots=True)
class Recorder:
    """The application of one test: its URL, the requests that it received and its answers."""

    url: str
    received: list[Received] = field(default_factory=list)
    _answers: list[Answer] = field(default_factory=lambda: [NO_CONTENT])

    def answer(self, *answers: Answer) -> None:
        """Sets the answers to the next requests, in order; the last answer repeats."""
        self._answers = list(answers)

    @property
    def only(self) -> Received:
        """The one request that the server received."""
        (received,) = self.received
        return received

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        self.received.append(_record_request(request, await request.body()))
        answer = self._answers[0] if len(self._answers) == 1 else self._answers.pop(0)
        await _send_answer(answer, send)


def _record_request(request: Request, body: bytes) -> Received:
    query = request.scope["query_string"].decode("latin-1")
    path = request.scope["raw_path"].decode("latin-1")
    return Received(
        method=request.method,
        target=f"{path}?{query}" if query else path,
        headers=tuple(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in request.scope["headers"]
        ),
        body=body,
        port=request.scope["client"][1],
    )


async def _send_answer(answer: Answer, send: Send) -> None:
    await asyncio.sleep(answer.delay)
    headers = [*answer.headers]
    if answer.status not in (204, 304):
        headers.append(("content-length", str(len(answer.body))))
    await send(
        {
            "type": "http.response.start",
            "status": answer.status,
            "headers": [(n.encode("latin-1"), v.encode("latin-1")) for n, v in headers],
        }
    )
    if answer.drip:
        await _send_slowly(answer, send)
    elif answer.cut:
        await _send_body(send, answer.body[:-1], more=True)
    else:
        await _send_body(send, answer.body)


async def _send_slowly(answer: Answer, send: Send) -> None:
    for byte in answer.body:
        await _send_body(send, bytes([byte]), more=True)
        await asyncio.sleep(answer.drip)
    await _send_body(send, b"")


async def _send_body(send: Send, body: bytes, more: bool = False) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})


@dataclass(slots=True)
class Listener:
    """The application of a listening server, which forwards each request to the current recorder."""

    url: str
    recorder: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.recorder(scope, receive, send)

    def record(self) -> Recorder:
        """Returns a new recorder, which receives every request from now on."""
        recorder = Recorder(self.url)
        self.recorder = recorder
        return recorder


@contextmanager
def listening() -> Iterator[Listener]:
    """Listens on 127.0.0.1 at a free port, in a thread of its own, until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening_socket:
        url = f"http://127.0.0.1:{listening_socket.getsockname()[1]}"
        listener = Listener(url, Recorder(url))
        server = uvicorn.Server(_server_config(listener))
        thread = threading.Thread(target=server.run, args=([listening_socket],))
        thread.start()
        try:
            yield listener
        finally:
            server.should_exit = server.force_exit = True
            thread.join()


def _server_config(app: ASGIApp) -> uvicorn.Config:
    """Returns a configuration without logs, default headers and other protocols than HTTP."""
    return uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        date_header=False,
    )


@contextmanager
def closing_connections() -> Iterator[str]:
    """Returns the URL of a server that closes each connection without an answer."""
    with socket.create_server(("127.0.0.1", 0)) as listening_socket:
        thread = threading.Thread(target=_close_connections, args=(listening_socket,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening_socket.getsockname()[1]}"
        finally:
            listening_socket.shutdown(socket.SHUT_RDWR)
            thread.join()


def _close_connections(listening_socket: socket.socket) -> None:
    while True:
        try:
            connection, _ = listening_socket.accept()
        except OSError:
            return
        with connection:
            connection.recv(65536)


@contextmanager
def refusing_connections() -> Iterator[str]:
    """Returns a URL that refuses connections: its port is bound, so that no other process listens there."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


@pytest.fixture(scope="session")
def listener() -> Iterator[Listener]:
    """One server for the test session, since most tests are faster than its start."""
    with listening() as listener:
        yield listener


@pytest.fixture
def server(listener: Listener) -> Recorder:
    """A recorder of the server without requests, which answers 204."""
    return listener.record()


@pytest.fixture
def second_server() -> Iterator[Recorder]:
    """A recorder of a second server, which is another origin."""
    with listening() as listener:
        yield listener.record()
