"""Responses become values, or errors that say what came."""

from __future__ import annotations

import gzip
import pickle
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from intaglio.runtime.errors import APIError, ResponseValidationError, TransportError
from intaglio.runtime.response.declared_response import Response

from .calls import client, operation
from .server import Handler, Server, reply

Serve = Callable[[Handler], Server]

JSON = "application/json"


def called(server: Server, *responses: Response, **declared: Any) -> Any:
    """The result of an operation with these responses."""
    with client(server) as caller:
        return caller.call(operation(responses=responses, **declared), {})


def content(body: bytes, content_type: str = "", status: int = 200) -> Handler:
    """Answers with these bytes."""
    headers = {"content-type": content_type} if content_type else {}
    return lambda seen: (status, headers, body)


@pytest.mark.parametrize(
    ("body", "received", "declared", "type_", "expected"),
    [
        (b'{"a":1}', JSON, JSON, dict[str, int], {"a": 1}),
        (b'{"a":1}', f"{JSON}; charset=utf-8", JSON, dict[str, int], {"a": 1}),
        (b'{"a":1}', "application/vnd.x+json", JSON, dict[str, int], {"a": 1}),
        (b'{"a":1}', "Application/JSON", JSON, dict[str, int], {"a": 1}),
        (b'{"a":1}', "", JSON, dict[str, int], {"a": 1}),
        (b"null", JSON, JSON, int | None, None),
        (b"\x00\x01", "image/png", "image/*", bytes, b"\x00\x01"),
        (b"\x00", "application/x", "*/*", bytes, b"\x00"),
        (b"[1]", JSON, "*/*", bytes, b"[1]"),
        (b"h\xfc", "text/plain; charset=latin-1", "text/plain", str, "hü"),
        (b"7", "text/plain", "text/plain", int, 7),
        (b'"x"', JSON, JSON, str, "x"),
    ],
)
def test_success(
    serve: Serve, body: bytes, received: str, declared: str, type_: Any, expected: Any
) -> None:
    """A success is decoded by its content type as the type that is declared."""
    server = serve(content(body, received))
    assert expected == called(server, Response("200", lambda: type_, declared))


@pytest.mark.parametrize(
    ("status", "expected"), [(200, "exact"), (201, "range"), (299, "range")]
)
def test_by_status(serve: Serve, status: int, expected: str) -> None:
    """An exact status comes before a range, and a range before the default."""
    server = serve(content(b"[1]", JSON, status))
    types: dict[str, Any] = {"exact": list[int], "range": tuple[int], "default": str}
    result = called(
        server,
        Response("default", lambda: types["default"]),
        Response("2XX", lambda: types["range"]),
        Response("200", lambda: types["exact"]),
    )
    assert {"exact": [1], "range": (1,)}[expected] == result


def test_by_content_type(serve: Serve) -> None:
    """An exact content type comes before a range of them."""
    server = serve(content(b"[1]", "text/x"))
    responses = (
        Response("200", lambda: bytes, "*/*"),
        Response("200", lambda: bytes, "text/*"),
        Response("200", lambda: str, "text/x"),
    )
    assert "[1]" == called(server, *responses)
    assert b"[1]" == called(server, *responses[:2])


@pytest.mark.parametrize(
    ("status", "responses"),
    [
        (204, (Response("204"),)),
        (204, (Response("200", lambda: int),)),
        (205, ()),
        (200, ()),
        (200, (Response("200"),)),
    ],
)
def test_nothing(serve: Serve, status: int, responses: Any) -> None:
    """Where there is nothing to decode the result is `None`."""
    assert called(serve(content(b"", "", status)), *responses) is None


def test_head(serve: Serve) -> None:
    """The response to a HEAD has no body to decode."""
    server = serve(content(b"[1]", JSON))
    declared = Response("200", lambda: list[int])
    assert called(server, declared, method="HEAD") is None


@pytest.mark.parametrize(
    ("body", "received", "message"),
    [
        (
            b"<html>",
            "text/html",
            "200 OK: expected application/json and got text/html: <html>",
        ),
        (b"{", JSON, "200 OK: Invalid JSON: EOF while parsing an object"),
        (b"", JSON, "200 OK: Invalid JSON: EOF while parsing a value"),
        (b'["\xff"]', JSON, "200 OK: Invalid JSON: "),
        (b'{"a":"x"}', JSON, "200 OK: a: Input should be a valid integer"),
        (b"<", "", "200 OK: Invalid JSON: expected value"),
    ],
)
def test_undecodable(serve: Serve, body: bytes, received: str, message: str) -> None:
    """A success that cannot be decoded is an error that says what came."""
    server = serve(content(body, received))
    with pytest.raises(ResponseValidationError) as caught:
        called(server, Response("200", lambda: dict[str, int]))
    assert str(caught.value).startswith(message)
    assert body == caught.value.raw_response.content
    assert body.decode(errors="replace") == caught.value.body
    if received != "text/html":
        assert caught.value.__cause__ is not None


def test_invalid_text(serve: Serve) -> None:
    """Text that is not in its charset is an error with its cause."""
    server = serve(content(b"\xff", "text/plain"))
    with pytest.raises(ResponseValidationError) as caught:
        called(server, Response("200", lambda: str, "text/plain"))
    assert isinstance(caught.value.__cause__, UnicodeDecodeError)


def test_broken_compression(serve: Serve) -> None:
    """Content that is not compressed as it says is the SDK's own error."""
    headers = {"content-type": JSON, "content-encoding": "gzip"}
    server = serve(lambda seen: (200, headers, b"no gzip"))
    with pytest.raises(TransportError) as caught:
        called(server, Response("200", lambda: Any))
    assert caught.value.__cause__ is not None


def test_compression(serve: Serve) -> None:
    """Compressed content is decoded."""
    headers = {"content-type": JSON, "content-encoding": "gzip"}
    server = serve(lambda seen: (200, headers, gzip.compress(b"[1]")))
    assert [1] == called(server, Response("200", lambda: list[int]))


@pytest.mark.parametrize("status", [304, 400, 404, 500])
def test_api_error(serve: Serve, status: int) -> None:
    """Every status but success is an error with all that the response carries."""
    server = serve(lambda seen: reply({"why": "no"}, status, x_id="7"))
    with pytest.raises(APIError) as caught:
        called(server, Response("200", lambda: Any))
    error = caught.value
    assert status == error.status_code
    assert "7" == error.headers["x-id"]
    assert str(error) == error.message
    if status != 304:
        assert ('{"why": "no"}', {"why": "no"}) == (error.body, error.data)
        assert error.message.endswith(': {"why": "no"}')
    assert error.message.startswith(str(status))
    assert status == error.raw_response.status_code


def test_api_error_excerpt(serve: Serve) -> None:
    """The message has the start of a long body on one line."""
    server = serve(content(b"<p>\n" + b"x" * 5000, "text/html", 502))
    with pytest.raises(APIError) as caught:
        called(server)
    assert "502 Bad Gateway: <p> " + "x" * 193 + "..." == caught.value.message
    assert caught.value.data is None


def test_declared_error(sample: ModuleType, serve: Serve) -> None:
    """An error that the API declares is raised as its class, with its decoded body."""
    server = serve(lambda seen: reply({"reason": "gone"}, 404))
    with pytest.raises(sample.errors.NotFound) as caught:
        sample.Sample("k", server_url=server.url).pets.get(pet_id="1")
    assert sample.models.Missing(reason="gone") == caught.value.data
    assert isinstance(caught.value, sample.errors.APIError)


def test_declared_error_of_another_shape(sample: ModuleType, serve: Serve) -> None:
    """An error whose body is not as declared is of no declared kind, and keeps its plain JSON."""
    server = serve(lambda seen: reply([1], 404))
    with pytest.raises(sample.errors.APIError) as caught:
        sample.Sample("k", server_url=server.url).pets.get(pet_id="1")
    assert sample.errors.APIError is type(caught.value)
    assert [1] == caught.value.data


def test_strict_client(sample: ModuleType, serve: Serve) -> None:
    """A client can be asked for strict responses."""
    answer = {"created": 1, "size": "1x1", "new": 1}
    server = serve(lambda seen: reply(answer))
    with sample.Sample("k", server_url=server.url) as tolerant:
        assert "1x1" == tolerant.variations.create(model="m").size
    with sample.Sample("k", server_url=server.url, strict_responses=True) as strict:
        with pytest.raises(sample.errors.ResponseValidationError):
            strict.variations.create(model="m")


def test_errors_are_pickled(serve: Serve) -> None:
    """An error can cross the border of a process."""
    server = serve(lambda seen: reply({"why": "no"}, 400))
    with pytest.raises(APIError) as caught:
        called(server)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (400, '{"why": "no"}') == (copy.status_code, copy.body)
