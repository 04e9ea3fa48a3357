"""Attempts end at their deadline, and redirects lead nowhere that was not meant."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from intaglio.runtime.auth.schemes import ApiKey, Bearer
from intaglio.runtime.client.base_client import Client
from intaglio.runtime.client.client_description import ClientDescription
from intaglio.runtime.errors import (
    APIError,
    ConnectionFailed,
    RequestTimeout,
    RequestValidationError,
    SDKError,
    TransportError,
)
from intaglio.runtime.client.client_description import Server as Address
from intaglio.runtime.client.options import CallOptions
from intaglio.runtime.request.parameter import Query
from intaglio.runtime.request.request_body import Body

from .calls import OPEN, client, operation
from .server import Answer, Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"


def dripping(head: bytes) -> Handler:
    """Answers with this, then with a byte every few milliseconds, for a minute."""
    over = threading.Event()

    def handle(seen: Seen) -> Answer:
        try:
            seen.connection.wfile.write(head)
            for _ in range(3000):
                seen.connection.wfile.write(b"1")
                if over.wait(0.02):
                    break
        except OSError:
            pass
        return None

    return handle


DRIPS = {
    "body": HEAD + b"content-length: 100000\r\n\r\n",
    "headers": HEAD + b"x-slow: ",
    "status": b"HTTP/1.1 200 ",
    "chunk": HEAD + b"transfer-encoding: chunked\r\n\r\n1;x=",
}


@pytest.mark.parametrize("place", DRIPS)
def test_deadline(serve: Serve, place: str) -> None:
    """A server that drips bytes, wherever in a response, does not get past it."""
    with client(serve(dripping(DRIPS[place]))) as caller:
        with pytest.raises(RequestTimeout) as caught:
            caller.call(operation(), {}, CallOptions(timeout_ms=300))
    assert "the request was not finished within 300 ms" == str(caught.value)
    assert isinstance(caught.value.__cause__, httpx2.TimeoutException)


@pytest.mark.parametrize("place", DRIPS)
def test_deadline_async(serve: Serve, place: str) -> None:
    """The same holds in an event loop."""
    server = serve(dripping(DRIPS[place]))

    async def main() -> None:
        async with client(server) as caller:
            await caller.call_async(operation(), {}, CallOptions(timeout_ms=300))

    with pytest.raises(RequestTimeout):
        asyncio.run(main())


def test_deadline_with_a_client_of_ones_own(serve: Serve) -> None:
    """A body that drips into a client that was passed in is cut off as well."""
    with httpx2.Client() as own:
        caller = client(serve(dripping(DRIPS["body"])), client=own)
        with pytest.raises(RequestTimeout):
            caller.call(operation(), {}, CallOptions(timeout_ms=300))


def test_cancellation_from_outside(serve: Serve) -> None:
    """A timeout of the caller's own is not mistaken for that of the attempt."""
    server = serve(dripping(DRIPS["body"]))

    async def main() -> None:
        async with client(server) as caller:
            async with asyncio.timeout(0.2):
                await caller.call_async(operation(), {})

    with pytest.raises(TimeoutError):
        asyncio.run(main())


@pytest.mark.parametrize(
    ("call", "own", "declared", "general", "expected"),
    [
        (None, None, None, 400, 400),
        (None, None, 300, 60_000, 300),
        (None, 300, 60_000, 60_000, 300),
        (300, 60_000, 60_000, 60_000, 300),
    ],
)
def test_timeout_precedence(
    serve: Serve,
    call: int | None,
    own: int | None,
    declared: int | None,
    general: int | None,
    expected: int,
) -> None:
    """A call's timeout wins over the client's, the operation's, the API's."""
    server = serve(dripping(DRIPS["body"]))
    description = ClientDescription("test/1", timeout_ms=general)
    with client(server, description=description, timeout_ms=own) as caller:
        with pytest.raises(RequestTimeout, match=f"within {expected} ms"):
            caller.call(
                operation(timeout_ms=declared), {}, CallOptions(timeout_ms=call)
            )


@pytest.mark.parametrize("timeout_ms", [0, -1])
def test_no_time(echo: Server, timeout_ms: int) -> None:
    """A timeout of no time is refused."""
    with client(echo) as caller, pytest.raises(RequestValidationError) as caught:
        caller.call(operation(), {}, CallOptions(timeout_ms=timeout_ms))
    assert f"timeout_ms: {timeout_ms} is not greater than 0" == str(caught.value)


def test_nobody_listens() -> None:
    """A refused connection is the SDK's own error, with its cause."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{reserved.getsockname()[1]}"
        with client(server_url_of(url)) as caller:
            with pytest.raises(ConnectionFailed) as caught:
                caller.call(operation(), {})
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)
    assert isinstance(caught.value, SDKError)


def server_url_of(url: str) -> Any:
    """Something with the URL of a server."""
    return Address(url)


@pytest.mark.parametrize(
    "answer",
    [b"", b"HTTP/1.1 200", HEAD + b"content-length: 10\r\n\r\n{", b"nonsense\r\n\r\n"],
)
def test_cut_connections(serve: Serve, answer: bytes) -> None:
    """A connection that ends early, or talks no HTTP, is the SDK's own error."""

    def handle(seen: Seen) -> Answer:
        seen.connection.wfile.write(answer)
        return None

    server = serve(handle)
    with client(server) as caller, pytest.raises(ConnectionFailed) as caught:
        caller.call(operation(), {})
    assert isinstance(caught.value.__cause__, httpx2.RemoteProtocolError)

    async def main() -> None:
        async with client(server) as caller:
            await caller.call_async(operation(), {})

    with pytest.raises(ConnectionFailed):
        asyncio.run(main())


def test_unusable_url() -> None:
    """A URL that nobody can parse is an error of the SDK."""
    with client(server_url_of("http://[::bad")) as caller:
        with pytest.raises(TransportError):
            caller.call(operation(), {})


@pytest.mark.parametrize("url", ["", "example.com", "/api", "ftp://x"])
def test_server_url(url: str) -> None:
    """A server URL must be an absolute one of HTTP."""
    caller = Client(ClientDescription("t", (Address(url),)), {})
    with pytest.raises(RequestValidationError, match="^server_url: "):
        caller.call(operation(), {})


def test_server_precedence(serve: Serve) -> None:
    """A call's server wins over the client's, the operation's, the API's."""
    servers = [serve(lambda seen: reply({})) for _ in range(4)]
    call, own, declared, general = (Address(server.url) for server in servers)
    description = ClientDescription("t", (general,), timeout_ms=10_000)
    plain = operation()
    placed = operation(servers=(declared,))
    with Client(description, {}) as caller:
        caller.call(plain, {})
        caller.call(placed, {})
    with Client(description, {}, server_url=own.url) as caller:
        caller.call(placed, {})
        caller.call(placed, {}, CallOptions(server_url=call.url))
    assert [1, 1, 1, 1] == [len(server.seen) for server in servers]


@pytest.mark.parametrize("base", ["/base", "/base/"])
def test_base_path(echo: Server, base: str) -> None:
    """The path of the server's URL stays in front of the operation's."""
    echo.url += base
    with client(echo) as caller:
        caller.call(operation("/v2/x"), {})
    assert "/base/v2/x" == echo.last.target


def test_server_variables(echo: Server) -> None:
    """The variables of a server are filled with their defaults."""
    url = echo.url.replace("127.0.0.1", "{host}") + "/{version}"
    server = Address(url, variables={"host": "127.0.0.1", "version": "v2"})
    with Client(ClientDescription("t", (server,), timeout_ms=10_000), {}) as caller:
        caller.call(operation("/x"), {})
    assert "/v2/x" == echo.last.target


def redirecting(status: int, location: str) -> Handler:
    """Redirects once, then answers."""

    def handle(seen: Seen) -> Answer:
        if seen.target.startswith("/end"):
            return reply({"method": seen.method})
        return reply({}, status, location=location)

    return handle


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_get_is_redirected(serve: Serve, status: int) -> None:
    """A GET follows every redirect."""
    with client(serve(redirecting(status, "/end"))) as caller:
        assert {"method": "GET"} == caller.call(operation(method="GET"), {})


@pytest.mark.parametrize("status", [307, 308])
def test_post_is_redirected_whole(serve: Serve, status: int) -> None:
    """A POST follows the redirects that keep its method and body."""
    server = serve(redirecting(status, "/end"))
    declared = operation(body=Body(lambda: Any, argument="body"))
    with client(server) as caller:
        assert {"method": "POST"} == caller.call(declared, {"body": {"a": 1}})
    assert [{"a": 1}, {"a": 1}] == [seen.json for seen in server.seen]


@pytest.mark.parametrize("status", [301, 302, 303])
def test_post_never_becomes_a_get(serve: Serve, status: int) -> None:
    """A redirect that would turn a POST into a GET is an error that says where to."""
    server = serve(redirecting(status, "/end"))
    with client(server) as caller, pytest.raises(APIError, match=" to /end; not foll"):
        caller.call(operation(), {})
    assert ["POST"] == [seen.method for seen in server.seen]


def test_redirect_of_a_body_that_is_gone(serve: Serve) -> None:
    """A body that can be read once is not redirected."""
    server = serve(redirecting(307, "/end"))
    declared = operation(body=Body(lambda: Any, "application/octet-stream", "body"))
    with client(server) as caller, pytest.raises(APIError, match="already sent"):
        caller.call(declared, {"body": iter([b"x"])})


def test_redirect_out_of_http(serve: Serve) -> None:
    """A redirect to another protocol is not followed."""
    server = serve(redirecting(302, "file:///etc/passwd"))
    with client(server) as caller, pytest.raises(APIError, match="leads out of HTTP"):
        caller.call(operation(method="GET"), {})


def test_redirects_end(serve: Serve) -> None:
    """A circle of redirects ends."""
    server = serve(lambda seen: reply({}, 302, location="/again"))
    with client(server) as caller, pytest.raises(APIError, match="after 10 redirects"):
        caller.call(operation(method="GET"), {})
    assert 11 == len(server.seen)


KEYS = ClientDescription(
    "t",
    schemes={
        "token": Bearer("token"),
        "key": ApiKey("X-Key", "header", "key"),
        "query": ApiKey("key", "query", "key"),
        "cookie": ApiKey("sid", "cookie", "key"),
    },
    security=(("token", "key", "query", "cookie"),),
    timeout_ms=10_000,
)


def _secrets(seen: Seen) -> list[str | None]:
    names = ("authorization", "x-key", "cookie")
    return [seen.target, *(seen.headers[name] for name in names)]


def test_credentials_stay_with_their_server(serve: Serve) -> None:
    """A redirect keeps credentials on the same origin and drops them on another."""
    other = serve(lambda seen: reply({}))
    server = serve(redirecting(302, f"{other.url}/other"))
    keys = {"token": "t0ken", "key": "k3y"}
    get = operation(method="GET")
    with Client(KEYS, keys, server_url=server.url) as caller:
        caller.call(get, {}, CallOptions(http_headers={"Proxy-Authorization": "x"}))
    assert ["/other", None, None, None] == _secrets(other.last)
    assert other.last.headers["proxy-authorization"] is None
    same = serve(redirecting(302, "/end"))
    with Client(KEYS, keys, server_url=same.url) as caller:
        caller.call(get, {})
    expected = ["/end?key=k3y", "Bearer t0ken", "k3y", "sid=k3y"]
    assert expected == _secrets(same.last)


def test_headers(echo: Server) -> None:
    """A call's headers win over the client's, and those over the SDK's own."""
    with client(echo, http_headers={"user-agent": "mine", "X-A": "1"}) as caller:
        caller.call(operation(), {}, CallOptions(http_headers={"x-a": "2"}))
    headers = echo.last.headers
    assert ["mine"] == headers.get_all("user-agent")
    assert ["2"] == headers.get_all("x-a")
    assert ["application/json"] == headers.get_all("accept")
    with client(echo) as caller:
        caller.call(operation(), {})
    assert "test/1" == echo.last.headers["user-agent"]


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\0b", "a\x7f"])
def test_line_breaks_in_headers(echo: Server, value: str) -> None:
    """A header value cannot start another header."""
    with client(echo) as caller, pytest.raises(RequestValidationError) as caught:
        caller.call(operation(), {}, CallOptions(http_headers={"X-A": value}))
    assert "http_headers['X-A']: a header cannot carry control characters" == str(
        caught.value
    )
    assert [] == echo.seen


def test_long_url(echo: Server) -> None:
    """A URL that is too long for HTTP is an error of the SDK."""
    declared = operation(parameters=(Query("q", lambda: str),))
    with client(echo) as caller, pytest.raises(TransportError):
        caller.call(declared, {"q": "x" * 70_000})


def test_cookies_of_the_server_are_sent_back(serve: Serve) -> None:
    """A cookie that the server sets comes with the next call, in either kind of call."""

    def handle(seen: Seen) -> Answer:
        return 200, {"content-type": "application/json", "set-cookie": "at=1"}, b"{}"

    async def twice(server: Server) -> None:
        async with client(server) as caller:
            await caller.call_async(operation(), {})
            await caller.call_async(operation(), {})

    server = serve(handle)
    with client(server) as caller:
        caller.call(operation(), {})
        caller.call(operation(), {})
    assert "at=1" == server.last.headers["cookie"]
    other = serve(handle)
    asyncio.run(twice(other))
    assert "at=1" == other.last.headers["cookie"]


def test_a_proxy_of_the_environment_is_used(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Calls go through the proxy that `HTTP_PROXY` names."""
    proxy = serve(lambda seen: reply({}))
    for name in ("NO_PROXY", "no_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    with Client(OPEN, {}, server_url="http://api.test/v1") as caller:
        caller.call(operation("/ping"), {})
    assert "http://api.test/v1/ping" == proxy.last.target


def test_a_server_that_answers_before_it_has_read_all(serve: Serve) -> None:
    """A response is the result, though the body was not taken."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def refuse() -> None:
            taken, _ = listening.accept()
            with taken:
                taken.recv(65_536)
                taken.sendall(b"HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n")
                taken.shutdown(socket.SHUT_WR)
                while taken.recv(65_536):
                    pass

        thread = threading.Thread(target=refuse)
        thread.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        put = operation(
            method="PUT",
            body=Body(lambda: bytes, "application/octet-stream", argument="body"),
        )
        with (
            Client(OPEN, {}, server_url=url) as caller,
            pytest.raises(APIError) as caught,
        ):
            caller.call(put, {"body": b"x" * 2_000_000})
        thread.join()
    assert 413 == caught.value.status_code


def test_certificates_are_read_for_encrypted_connections_only(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there are no certificates, plain HTTP works, and HTTPS says what is missing."""
    monkeypatch.setenv("SSL_CERT_FILE", "missing.pem")
    server = serve(lambda seen: reply({}))
    with client(server) as caller:
        assert {} == caller.call(operation(), {})
    secure = server.url.replace("http:", "https:")
    with Client(OPEN, {}, server_url=secure) as caller:
        with pytest.raises(ConnectionFailed, match="No such file"):
            caller.call(operation(), {})
