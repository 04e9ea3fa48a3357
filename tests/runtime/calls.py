"""Makes calls of operations that a test declares on the spot."""

from __future__ import annotations

from typing import Any

from intaglio.runtime.client.base_client import Client
from intaglio.runtime.client.client_description import ClientDescription
from intaglio.runtime.client.operation import Operation
from intaglio.runtime.response.declared_response import Response

from .server import Seen, Server

OPEN = ClientDescription(user_agent="test/1", timeout_ms=10_000)
ANY = (Response[Any]("200", lambda: Any),)


def client(server: Server | None = None, **settings: Any) -> Client:
    """A client without credentials for a server."""
    url = server.url if server else "http://127.0.0.1:9"
    return Client(settings.pop("description", OPEN), {}, server_url=url, **settings)


def operation(path: str = "/", method: str = "POST", **declared: Any) -> Operation[Any]:
    """An operation that answers with any JSON."""
    body = declared.pop("body", None)
    parts = (
        *declared.pop("parameters", ()),
        *((body,) if body else ()),
        *declared.pop("bodies", ()),
        *declared.pop("responses", ANY),
    )
    return Operation(f"{method} {path}", *parts, **declared)


def sent(server: Server, declared: Operation[Any], **arguments: Any) -> Seen:
    """What a server gets when an operation is called with these arguments."""
    with client(server) as caller:
        caller.call(declared, arguments)
    return server.last
