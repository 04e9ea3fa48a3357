"""A server on loopback that records what it gets and answers as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias

Connection: TypeAlias = BaseHTTPRequestHandler


@dataclass(frozen=True)
class Seen:
    """One request as it arrived."""

    method: str
    target: str
    headers: Message
    body: bytes
    connection: Connection = field(repr=False)

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def parts(self) -> list[tuple[Any, ...]]:
        """Name, filename, content type and content of each part of a form."""
        head = f"Content-Type: {self.headers['content-type']}\r\n\r\n".encode()
        message = BytesParser(policy=HTTP).parsebytes(head + self.body)
        return [
            (
                part.get_param("name", header="content-disposition"),
                part.get_filename(),
                part.get_content_type() if part["content-type"] else None,
                part.get_payload(decode=True),
            )
            for part in message.iter_parts()
        ]


Answer: TypeAlias = tuple[int, dict[str, str], bytes] | None
Handler: TypeAlias = Callable[[Seen], Answer]
"""Answers a request; `None` says that it wrote to the connection itself."""


def reply(value: Any, status: int = 200, **headers: str) -> Answer:
    """An answer in JSON."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    fields = {"content-type": "application/json", **named}
    return status, fields, json.dumps(value).encode()


class Server:
    """Serves on a free port until it is stopped."""

    def __init__(self, handler: Handler) -> None:
        self.seen: list[Seen] = []
        server = self

        class Requests(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                try:
                    super().handle_one_request()
                except (ConnectionError, TimeoutError):
                    self.close_connection = True

            def parse_request(self) -> bool:
                if super().parse_request():
                    server._handle(self, handler)
                return False

            def log_message(self, format: str, *args: Any) -> None:
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

            def handle_error(self, request: Any, client_address: Any) -> None:
                pass

        self._server = Quiet(("127.0.0.1", 0), Requests)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.01,), daemon=True
        )
        self._thread.start()

    @property
    def last(self) -> Seen:
        """The request that came last."""
        return self.seen[-1]

    def _handle(self, connection: Connection, handler: Handler) -> None:
        body = _body(connection)
        seen = Seen(
            connection.command, connection.path, connection.headers, body, connection
        )
        self.seen.append(seen)
        answer = handler(seen)
        if answer is None:
            connection.close_connection = True
            return
        status, headers, content = answer
        connection.send_response_only(status)
        for name, value in headers.items():
            connection.send_header(name, value)
        if status not in (204, 304):
            connection.send_header("content-length", str(len(content)))
        connection.end_headers()
        if connection.command != "HEAD":
            connection.wfile.write(content)

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _body(connection: Connection) -> bytes:
    if connection.headers.get("transfer-encoding") == "chunked":
        chunks = []
        while size := int(connection.rfile.readline(), 16):
            chunks.append(connection.rfile.read(size))
            connection.rfile.readline()
        connection.rfile.readline()
        return b"".join(chunks)
    return connection.rfile.read(int(connection.headers.get("content-length") or 0))
