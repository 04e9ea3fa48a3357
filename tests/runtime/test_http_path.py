"""Each request goes through the public classes of httpx2, so that mocks and instrumentation see it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from intaglio.runtime.auth.oauth2_flows import ClientCredentialsFlow
from intaglio.runtime.auth.schemes import OAuth2
from intaglio.runtime.client.client_description import ClientDescription
from intaglio.runtime.client.base_client import Client
from intaglio.runtime.client.operation import Operation
from intaglio.runtime.errors import RequestTimeout, ResponseValidationError
from intaglio.runtime.request.parameter import Query
from intaglio.runtime.request.request_body import Body
from intaglio.runtime.response.declared_response import Response
from intaglio.runtime.streams.json_lines import JsonLines
from intaglio.runtime.transport.hooks import Hooks
from intaglio.runtime.types.model import Model

from .calls import OPEN, client, operation
from .server import Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]
Record = Callable[[str, str], list[httpx2.Request]]

UPLOAD = operation(body=Body(lambda: bytes, "application/octet-stream", "body"))
STREAM = operation(
    responses=(Response("200", lambda: Any, "application/jsonl", stream=JsonLines()),)
)


class Form(Model):
    """A body."""

    name: str


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> Record:
    """Replaces a method of a class of httpx2 by one that answers itself and keeps the requests."""

    def patch(owner: str, method: str) -> list[httpx2.Request]:
        seen: list[httpx2.Request] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            seen.append(request)
            if request.url.path == "/token":
                return httpx2.Response(200, json={"access_token": "t"}, request=request)
            kind = {"content-type": "application/jsonl"}
            return httpx2.Response(200, headers=kind, content=b"7\n", request=request)

        def sync(self: Any, request: httpx2.Request, **_: Any) -> httpx2.Response:
            return answer(request)

        async def later(self: Any, request: httpx2.Request, **_: Any) -> Any:
            return answer(request)

        is_async = "async" in method or owner.startswith("Async")
        monkeypatch.setattr(getattr(httpx2, owner), method, later if is_async else sync)
        return seen

    return patch


PATCHES = [("HTTPTransport", "handle_request"), ("Client", "send")]
ASYNC_PATCHES = [
    ("AsyncHTTPTransport", "handle_async_request"),
    ("AsyncClient", "send"),
]


def make_calls(caller: Client) -> None:
    """A plain call, an upload, a stream."""
    lines = operation(responses=STREAM.responses)
    assert [7] == list(caller.call(lines, {}))
    uploaded = Operation("POST /", *UPLOAD.bodies, *STREAM.responses)
    assert [7] == list(caller.call(uploaded, {"body": iter([b"a", b"b"])}))


@pytest.mark.parametrize("patched", PATCHES, ids="-".join)
@pytest.mark.parametrize("is_made_first", [True, False])
@pytest.mark.parametrize("timeout_ms", [None, 5_000])
def test_a_patched_class_sees_each_request(
    record: Record,
    patched: tuple[str, str],
    is_made_first: bool,
    timeout_ms: int | None,
) -> None:
    """A patch of a public method answers plain calls, uploads and streams, whenever the client was made."""
    with client(timeout_ms=timeout_ms) as caller:
        if is_made_first:
            caller._session.http()
        seen = record(*patched)
        make_calls(caller)
    assert 2 == len(seen)


@pytest.mark.parametrize("patched", ASYNC_PATCHES, ids="-".join)
def test_a_patched_class_sees_each_asynchronous_request(
    record: Record, patched: tuple[str, str]
) -> None:
    """The same for asynchronous calls."""
    seen = record(*patched)

    async def main() -> None:
        async with client() as caller:
            lines = operation(responses=STREAM.responses)
            async with await caller.call_async(lines, {}) as stream:
                assert [7] == [each async for each in stream]

    asyncio.run(main())
    assert 1 == len(seen)


def test_a_patched_class_sees_requests_for_tokens(record: Record) -> None:
    """A request for an access token takes the same way as the call."""
    flow = ClientCredentialsFlow("/token")
    description = ClientDescription(
        user_agent="test/1",
        schemes={"it": OAuth2("token", flows=(flow,))},
        security=(("it",),),
    )
    seen = record("HTTPTransport", "handle_request")
    given = {"client_id": "a", "client_secret": "b"}
    with Client(description, given, server_url="http://127.0.0.1:9") as caller:
        list(caller.call(operation(responses=STREAM.responses), {}))
    assert ["/token", "/"] == [each.url.path for each in seen]
    assert "Bearer t" == seen[1].headers["authorization"]


@pytest.mark.parametrize("condition", ["log", "hook", "cookie", "nothing"])
def test_the_path_depends_on_nothing(
    serve: Serve, caplog: pytest.LogCaptureFixture, condition: str
) -> None:
    """The log level, hooks and cookies do not change what httpx2 sees of a request."""
    level = logging.INFO if condition == "log" else logging.CRITICAL
    logging.getLogger("httpx2").setLevel(level)
    paths: list[str] = []
    hooks = Hooks(before_request=lambda request: None)
    server = serve(lambda seen: reply({}, set_cookie="a=1"))
    real = httpx2.HTTPTransport.handle_request

    def spy(self: Any, request: httpx2.Request) -> httpx2.Response:
        paths.append(request.url.path)
        return real(self, request)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpx2.HTTPTransport, "handle_request", spy)
        with client(server, hooks=hooks if condition == "hook" else None) as caller:
            for _ in range(2 if condition == "cookie" else 1):
                caller.call(operation(), {})
    assert ["/"] * len(server.seen) == paths


def what_the_server_sees(seen: Seen) -> list[Any]:
    """The parts of a request that a server sees."""
    return [seen.method, seen.target, seen.headers.items(), seen.body]


@pytest.mark.parametrize(
    ("declared", "arguments"),
    [
        (operation(method="GET"), {}),
        (operation(method="DELETE"), {}),
        (operation(method="POST"), {}),
        (operation(parameters=(Query("q", lambda: str),)), {"q": "a b/ü?&"}),
        (operation(body=Body(lambda: Form)), {"name": "ü"}),
        (
            operation(body=Body(lambda: Form, "application/x-www-form-urlencoded")),
            {"name": "a"},
        ),
    ],
)
def test_own_and_given_clients_send_the_same(
    serve: Serve, declared: Operation[Any], arguments: dict[str, Any]
) -> None:
    """A request is the same on the wire, whoever opened the client, synchronous or not."""
    server = serve(lambda seen: reply({}))

    async def main() -> None:
        async with client(server) as caller:
            await caller.call_async(declared, arguments)

    with client(server) as caller:
        caller.call(declared, arguments)
    asyncio.run(main())
    with httpx2.Client() as given, client(server, client=given) as caller:
        caller.call(declared, arguments)
    first, second, third = map(what_the_server_sees, server.seen)
    assert first == second
    own, given_headers = dict(first[2]), dict(third[2])
    assert first[:2] == third[:2] and first[3] == third[3]
    assert {k.lower(): v for k, v in own.items()} == {
        k.lower(): v for k, v in given_headers.items()
    }


def test_the_response_of_an_error(serve: Serve) -> None:
    """The error for a body that cannot be decoded has the response and its request."""
    server = serve(lambda seen: reply({}, x_id="7"))
    declared = operation(responses=(Response("200", lambda: Form),))
    with client(server) as caller:
        with pytest.raises(ResponseValidationError) as caught:
            caller.call(declared, {})
    raw = caught.value.raw_response
    assert ("7", b"{}", "OK") == (raw.headers["X-Id"], raw.content, raw.reason_phrase)
    assert f"{server.url}/" == str(raw.request.url)


@pytest.mark.parametrize("is_async", [False, True])
def test_a_given_client_keeps_its_timeouts(serve: Serve, is_async: bool) -> None:
    """Without `timeout_ms` the timeouts of a client that was passed in hold."""
    server = serve(lambda seen: seen.connection.connection.recv(1) and None)
    description = ClientDescription(user_agent="test/1", timeout_ms=600_000)

    async def main() -> None:
        async with httpx2.AsyncClient(timeout=0.2) as given:
            caller = client(server, description=description, async_client=given)
            await caller.call_async(operation(), {})

    with pytest.raises(RequestTimeout, match="passed in"):
        if is_async:
            asyncio.run(main())
        with httpx2.Client(timeout=0.2) as given:
            client(server, description=description, client=given).call(operation(), {})


def test_no_certificates_are_read_for_http(
    echo: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call without TLS does not wait until the trusted certificates are read."""

    def fail(*_: Any) -> None:
        raise AssertionError("certificates were read")

    path = "intaglio.runtime.transport.httpx_client.trusted_certificates"
    monkeypatch.setattr(path, fail)
    with client(echo, description=OPEN) as caller:
        caller.call(operation(), {})
    assert 1 == len(echo.seen)
