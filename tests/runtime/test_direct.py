"""Calls that go by httpx2 send what it would send, and give users what is its own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from intaglio.runtime.auth.credentials import Signature
from intaglio.runtime.transport.direct import directly
from intaglio.runtime.errors import ResponseValidationError
from intaglio.runtime.transport.hooks import Hooks
from intaglio.runtime.client.options import CallOptions
from intaglio.runtime.client.operation import Operation
from intaglio.runtime.request.parameter import Query
from intaglio.runtime.request.request_body import Body
from intaglio.runtime.response.response import Response
from intaglio.runtime.request.request import Request
from intaglio.runtime.types.model import Model

from .calls import client, operation
from .server import Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]

AS_IS = CallOptions(http_headers={"Accept-Encoding": "identity"})


class Form(Model):
    """A body."""

    name: str


def request(url: str) -> Request:
    """A request without headers."""
    return Request("GET", url, [], None, Signature())


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost",
        "http://localhost?a",
        "https://a-b.example.com/",
        "http://127.0.0.1:8080/v1/x%20y/~z?a=b&c=%2F/?",
        "http://example.com/a//b;c=d,(e)?",
        "https://example.com:80/a.b/c.?q='*'",
    ],
)
def test_address(url: str) -> None:
    """An address that goes directly is asked for as httpx2 would ask for it."""
    sent, parsed = directly(request(url), None), httpx2.URL(url)
    assert sent is not None
    expected = (parsed.raw_scheme, parsed.raw_host, parsed.port, parsed.raw_path)
    found = sent.url
    assert expected == (found.scheme, found.host, found.port, found.target)
    assert [(b"Host", parsed.netloc)] == sent.headers[:1]


@pytest.mark.parametrize(
    "url",
    [
        "http://user:key@example.com/",
        "http://example.com/a/../b",
        "http://example.com/a b",
        "http://example.com/ä",
        "http://exämple.com/",
        "http://EXAMPLE.com/",
        "http://example.com:80/",
        "http://[::1]/",
        "http://example.com/100%",
        "http://example.com/#a",
        "http://example.com/\n",
        "http://example.com/" + "a" * 70_000,
    ],
)
def test_other_addresses(url: str) -> None:
    """An address that httpx2 would change, or refuse, is left to it."""
    assert directly(request(url), None) is None


def said(seen: Seen) -> list[Any]:
    """All that a server sees of a request."""
    return [seen.method, seen.target, seen.headers.items(), seen.body]


@pytest.mark.parametrize(
    ("declared", "arguments"),
    [
        (operation(method="GET"), {}),
        (operation(method="DELETE"), {}),
        (operation(method="POST"), {}),
        (
            operation(parameters=(Query("q", lambda: str),)),
            {"q": "a b/ü?&"},
        ),
        (operation(body=Body(lambda: Form)), {"name": "ü"}),
        (
            operation(body=Body(lambda: Form, "application/x-www-form-urlencoded")),
            {"name": "a"},
        ),
    ],
)
def test_same_on_the_wire(
    serve: Serve, declared: Operation[Any], arguments: dict[str, Any]
) -> None:
    """Whether somebody looks at a request or not changes nothing of it."""
    server = serve(lambda seen: reply({}))
    looking = Hooks(before_request=lambda request: None)

    async def main(hooks: Hooks | None) -> None:
        async with client(server, hooks=hooks) as caller:
            await caller.call_async(declared, arguments)

    for hooks in (None, looking):
        with client(server, hooks=hooks) as caller:
            caller.call(declared, arguments)
        asyncio.run(main(hooks))
    first, *others = map(said, server.seen)
    assert [first] * 3 == others


def test_response_of_an_error(serve: Serve) -> None:
    """What cannot be decoded comes with a response of httpx2, and that with its request."""
    server = serve(lambda seen: reply({}, x_id="7"))
    declared = operation(responses=(Response("200", lambda: Form),))
    with client(server) as caller:
        with pytest.raises(ResponseValidationError) as caught:
            caller.call(declared, {})
    raw = caught.value.raw_response
    assert isinstance(raw, httpx2.Response)
    assert ("7", b"{}", "OK") == (raw.headers["X-Id"], raw.content, raw.reason_phrase)
    assert f"{server.url}/" == str(raw.request.url)


def test_a_hooked_call_shares_connections(serve: Serve) -> None:
    """A call that httpx2 makes goes over the connection of one that went by it."""
    server = serve(lambda seen: reply({}))
    with client(server) as caller:
        caller.call(operation(), {})
        caller.call(operation(), {}, AS_IS)
        caller.call(operation(), {})
    assert 1 == len({id(seen.connection) for seen in server.seen})


def test_nothing_of_httpx2_is_loaded(serve: Serve) -> None:
    """A plain call, with its result, does without httpx2."""
    server = serve(lambda seen: reply({}))
    script = (
        "import sys; from tests.runtime.calls import OPEN, operation;"
        "from intaglio.runtime.client.client import Client;"
        "Client(OPEN, {}, server_url=sys.argv[1]).call(operation(), {});"
        "print('httpx2' in sys.modules)"
    )
    command = [sys.executable, "-c", script, server.url]
    assert (
        "False\n"
        == subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=60
        ).stdout
    )


ENCODINGS = """
import httpx2
from intaglio.runtime.auth.credentials import Signature
from intaglio.runtime.transport.direct import directly
from intaglio.runtime.request.request import Request

sent = directly(Request("GET", "http://localhost", [], None, Signature()), None)
print(dict(sent.headers)[b"Accept-Encoding"].decode())
print(httpx2.Client(verify=False).headers["Accept-Encoding"])
"""


@pytest.mark.parametrize(
    "installed", ["", "brotli.py", "brotlicffi.py", "backports/zstd.py"]
)
def test_encodings(tmp_path: Path, installed: str) -> None:
    """A request that goes directly asks for the encodings that httpx2 decodes here."""
    package = tmp_path / installed
    package.parent.mkdir(exist_ok=True)
    if installed:
        package.write_text(
            "class error(Exception): pass\nZstdDecompressor = ZstdError = error\n"
        )
    done = subprocess.run(
        [sys.executable, "-c", ENCODINGS],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert "" == done.stderr
    ours, theirs = done.stdout.splitlines()
    assert theirs == ours
