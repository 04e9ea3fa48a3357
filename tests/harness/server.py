"""A real HTTP server on loopback: it records what it gets, says what it is told."""

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

NOTHING = Answer(204)


@dataclass(slots=True)
class Recorder:
    """The server as one test sees it: its URL, what it received, what it answers."""

    url: str
    received: list[Received] = field(default_factory=list)
    _script: list[Answer] = field(default_factory=lambda: [NOTHING])

    def answer(self, *answers: Answer) -> None:
        """Answers the next requests in this order; the last answer repeats."""
        self._script = list(answers)

    @property
    def only(self) -> Received:
        """The one request that came."""
        (received,) = self.received
        return received

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        self.received.append(_received(request, await request.body()))
        answer = self._script[0] if len(self._script) == 1 else self._script.pop(0)
        await _speak(answer, send)


def _received(request: Request, body: bytes) -> Received:
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


async def _speak(answer: Answer, send: Send) -> None:
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
        await _drip(answer, send)
    elif answer.cut:
        await _send_body(send, answer.body[:-1], more=True)
    else:
        await _send_body(send, answer.body)


async def _drip(answer: Answer, send: Send) -> None:
    for byte in answer.body:
        await _send_body(send, bytes([byte]), more=True)
        await asyncio.sleep(answer.drip)
    await _send_body(send, b"")


async def _send_body(send: Send, body: bytes, more: bool = False) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})


@dataclass(slots=True)
class Listener:
    """The listening socket: started once, lent to one recorder after the other."""

    url: str
    recorder: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.recorder(scope, receive, send)

    def record(self) -> Recorder:
        """A fresh recorder, which gets every request from now on."""
        recorder = Recorder(self.url)
        self.recorder = recorder
        return recorder


@contextmanager
def listening() -> Iterator[Listener]:
    """A listener on 127.0.0.1 at a free port, in a thread of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listening_socket:
        url = f"http://127.0.0.1:{listening_socket.getsockname()[1]}"
        listener = Listener(url, Recorder(url))
        server = uvicorn.Server(_quiet(listener))
        thread = threading.Thread(target=server.run, args=([listening_socket],))
        thread.start()
        try:
            yield listener
        finally:
            server.should_exit = server.force_exit = True
            thread.join()


def _quiet(app: ASGIApp) -> uvicorn.Config:
    """HTTP alone: no log, no header and no second protocol of the server's own."""
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
def hanging_up() -> Iterator[str]:
    """The URL of a server that takes each request and closes without an answer."""
    with socket.create_server(("127.0.0.1", 0)) as listening_socket:
        thread = threading.Thread(target=_hang_up, args=(listening_socket,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening_socket.getsockname()[1]}"
        finally:
            listening_socket.shutdown(socket.SHUT_RDWR)
            thread.join()


def _hang_up(listening_socket: socket.socket) -> None:
    while True:
        try:
            connection, _ = listening_socket.accept()
        except OSError:
            return
        with connection:
            connection.recv(65536)


@contextmanager
def refusing() -> Iterator[str]:
    """The URL of a port at which nobody listens, held so that nobody will."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


@pytest.fixture(scope="session")
def listener() -> Iterator[Listener]:
    """One server per test session: starting one costs more than most tests."""
    with listening() as listener:
        yield listener


@pytest.fixture
def server(listener: Listener) -> Recorder:
    """The server with nothing received and `204` as its answer."""
    return listener.record()


@pytest.fixture
def second_server() -> Iterator[Recorder]:
    """Another origin, for what must or must not go elsewhere."""
    with listening() as listener:
        yield listener.record()
