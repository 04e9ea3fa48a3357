"""A canary: the one private attribute of httpx2 that the runtime sets is there and does what it is set for."""

from __future__ import annotations

import ast
import ssl
import time
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

import intaglio
from intaglio.runtime.errors import RequestTimeout
from intaglio.runtime.transport.httpx2_internals import open_deadline_transport

from .calls import client, operation
from .server import Answer, Handler, Seen, Server

RUNTIME = Path(intaglio.__file__).parent / "runtime"
DEPENDENCIES = ("httpx2", "httpcore2", "pydantic", "pydantic_core", "anyio", "asyncio")


def test_the_attribute_is_there() -> None:
    """A transport of httpx2 keeps its connections where the runtime replaces them."""
    transport = open_deadline_transport(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    assert hasattr(httpx2.HTTPTransport(verify=False), "_pool")
    assert "Deadline" in type(transport._pool._network_backend).__name__


def test_slow_headers_end_at_the_deadline(serve: Callable[[Handler], Server]) -> None:
    """A server that sends headers byte by byte cannot keep a call beyond its timeout."""

    def drip(seen: Seen) -> Answer:
        try:
            seen.connection.wfile.write(b"HTTP/1.1 200 OK\r\nx-slow: ")
            for _ in range(500):
                seen.connection.wfile.write(b"1")
                time.sleep(0.01)
        except OSError:
            pass
        return None

    started = time.monotonic()
    with client(serve(drip), timeout_ms=200) as caller:
        with pytest.raises(RequestTimeout):
            caller.call(operation(), {})
    assert time.monotonic() - started < 2


def test_no_other_module_uses_private_names_of_a_dependency() -> None:
    """Private attributes of dependencies are used in `httpx2_internals.py` alone."""
    found = {
        (path.name, node.attr)
        for path in RUNTIME.rglob("*.py")
        if path.name != "httpx2_internals.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in DEPENDENCIES
        and node.attr.startswith("_")
    }
    assert set() == found
