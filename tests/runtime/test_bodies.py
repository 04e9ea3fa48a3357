"""Bodies of every media type arrive as the API describes them."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from pathlib import Path as File
from typing import Annotated, Any

import pytest

from intaglio.runtime.errors import RequestValidationError, TransportError
from intaglio.runtime.types.model import Model, Wire
from intaglio.runtime.request.parameter import Path
from intaglio.runtime.request.request_body import Body, Encoding
from intaglio.runtime.types.unset import UNSET, OptionalNullable

from .calls import client, operation, sent
from .server import Server


class Address(Model):
    """Something with structure."""

    city: str
    zip_code: Annotated[str | None, Wire("zipCode")] = None


class Form(Model):
    """A body."""

    name: str
    id: int | None = None
    note: OptionalNullable[str] = UNSET
    tags: list[str] | None = None
    address: Address | None = None
    level: float = 3


def of(media_type: str, **declared: Any) -> Any:
    """An operation with a body of that type."""
    return operation(body=Body(lambda: Form, media_type, **declared))


def test_json(echo: Server) -> None:
    """A JSON body carries what was given, by wire name, and no defaults."""
    address = {"city": "Ulm", "zip_code": "89073"}
    seen = sent(echo, of("application/json"), name="a", address=address, id=None)
    assert b'{"name":"a","address":{"city":"Ulm","zipCode":"89073"}}' == seen.body
    assert "application/json" == seen.headers["content-type"]


def test_json_suffix(echo: Server) -> None:
    """A media type that ends in +json is JSON and keeps its name."""
    seen = sent(echo, of("application/merge-patch+json"), name="a")
    assert (b'{"name":"a"}', "application/merge-patch+json") == (
        seen.body,
        seen.headers["content-type"],
    )


@pytest.mark.parametrize(
    ("note", "expected"),
    [(UNSET, {"name": "a"}), (None, {"name": "a", "note": None})],
)
def test_unset_and_null(echo: Server, note: Any, expected: Any) -> None:
    """`UNSET` is not sent, `None` of a nullable property is null."""
    assert expected == sent(echo, of("application/json"), name="a", note=note).json


def test_none_of_an_optional_property(echo: Server) -> None:
    """`None` for a property that is optional and not nullable says: not given."""
    assert {"name": "a"} == sent(
        echo, of("application/json"), name="a", id=None, level=None
    ).json


def test_unset_inside_a_model(echo: Server) -> None:
    """`UNSET` anywhere inside a model is not given as well."""
    address = {"city": "Ulm", "zipCode": UNSET}
    seen = sent(echo, of("application/json"), name="a", address=address)
    assert {"name": "a", "address": {"city": "Ulm"}} == seen.json


def test_renamed(echo: Server) -> None:
    """An argument can stand for a field of another name, in errors too."""
    declared = operation(
        "/{id}",
        parameters=(Path("id", lambda: int),),
        body=Body(lambda: Form, renamed={"body_id": "id"}),
    )
    seen = sent(echo, declared, id=1, body_id=2, name="a")
    assert ("/1", {"name": "a", "id": 2}) == (seen.target, seen.json)
    with pytest.raises(
        RequestValidationError, match="^body_id: 'x' is not an integer$"
    ):
        sent(echo, declared, id=1, body_id="x", name="a")


def test_whole_body_argument(echo: Server) -> None:
    """One argument can be the whole body."""
    declared = operation(body=Body(lambda: list[int], argument="body"))
    assert [1, 2] == sent(echo, declared, body=[1, 2]).json
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, declared, body=[1, "x"])
    assert "body[1]: 'x' is not an integer" == str(caught.value)
    with pytest.raises(RequestValidationError, match="^body: missing$"):
        sent(echo, declared)


def test_no_body(echo: Server) -> None:
    """An optional body of which nothing is given is neither sent nor announced."""
    declared = of("application/json", required=False)
    seen = sent(echo, declared, name=UNSET, id=None, note=UNSET)
    assert (b"", None) == (seen.body, seen.headers["content-type"])


def test_alternatives(echo: Server) -> None:
    """The content type argument chooses among the bodies."""
    declared = operation(
        body=Body(lambda: Form),
        bodies=(Body(lambda: Form, "application/x-www-form-urlencoded"),),
        content_type_argument="content_type",
    )
    assert b'{"name":"a"}' == sent(echo, declared, name="a").body
    form = "application/x-www-form-urlencoded"
    assert b"name=a" == sent(echo, declared, name="a", content_type=form).body
    with pytest.raises(
        RequestValidationError, match="^content_type: 'x' is not one of"
    ):
        sent(echo, declared, name="a", content_type="x")


def test_form(echo: Server) -> None:
    """A form repeats names for lists and writes objects as JSON."""
    seen = sent(
        echo,
        of("application/x-www-form-urlencoded"),
        name="a b&c",
        id=1,
        tags=["x", "y"],
        address={"city": "Ulm"},
    )
    body = b"name=a+b%26c&id=1&tags=x&tags=y&address=%7B%22city%22%3A%22Ulm%22%7D"
    assert body == seen.body
    assert "application/x-www-form-urlencoded" == seen.headers["content-type"]


def test_form_encodings(echo: Server) -> None:
    """An encoding gives a property of a form its style."""
    encodings = {
        "tags": Encoding(style="pipeDelimited", explode=False),
        "address": Encoding(style="deepObject"),
        "name": Encoding(allow_reserved=True),
    }
    seen = sent(
        echo,
        of("application/x-www-form-urlencoded", encodings=encodings),
        name="a/b",
        tags=["x", "y"],
        address={"city": "Ulm", "zip_code": "1"},
    )
    body = b"name=a/b&tags=x%7Cy&address%5Bcity%5D=Ulm&address%5BzipCode%5D=1"
    assert body == seen.body


def test_text(echo: Server) -> None:
    """A text body is sent as it is."""
    declared = operation(body=Body(lambda: str, "text/plain", "body"))
    seen = sent(echo, declared, body="ü")
    assert ("ü".encode(), "text/plain") == (seen.body, seen.headers["content-type"])


def _chunks() -> Iterator[bytes]:
    yield b"ab"
    yield b"c"


async def _async_chunks() -> AsyncIterator[bytes]:
    yield b"ab"
    yield b"c"


RAW = operation(body=Body(lambda: Any, "application/octet-stream", "body"))


@pytest.mark.parametrize(
    "content", [b"abc", bytearray(b"abc"), memoryview(b"abc"), "abc"]
)
def test_raw(echo: Server, content: Any) -> None:
    """Bytes are sent as they are, with their length."""
    seen = sent(echo, RAW, body=content)
    assert (b"abc", "3") == (seen.body, seen.headers["content-length"])


def test_streamed(echo: Server, tmp_path: File) -> None:
    """A path and an open file are streamed with their length, an iterator in chunks."""
    path = tmp_path / "file.bin"
    path.write_bytes(b"abc")
    assert "3" == sent(echo, RAW, body=path).headers["content-length"]
    with path.open("rb") as file:
        file.read(1)
        assert b"bc" == sent(echo, RAW, body=file).body
    seen = sent(echo, RAW, body=_chunks())
    assert (b"abc", "chunked") == (seen.body, seen.headers["transfer-encoding"])


def test_streamed_async(echo: Server, tmp_path: File) -> None:
    """The same bodies, and asynchronous iterators, can be sent asynchronously."""
    path = tmp_path / "file.bin"
    path.write_bytes(b"abc")

    async def main() -> None:
        async with client(echo) as caller:
            for body in (path, io.BytesIO(b"abc"), _chunks(), _async_chunks(), b"abc"):
                await caller.call_async(RAW, {"body": body})

    asyncio.run(main())
    assert [b"abc"] * 5 == [seen.body for seen in echo.seen]


def test_async_body_needs_async_call(echo: Server) -> None:
    """An asynchronous iterator in a synchronous call is an error that says so."""
    with pytest.raises(TransportError, match="needs an asynchronous call"):
        sent(echo, RAW, body=_async_chunks())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (1, "body: int is not a string, bytes, a file, a path or an iterator"),
        (io.StringIO("x"), "body: the file is open as text; open it with mode 'rb'"),
        (File("/nowhere/x"), "body: '/nowhere/x' cannot be read (No such file"),
    ],
)
def test_unfit_raw_body(echo: Server, content: Any, message: str) -> None:
    """What cannot be a body is refused before anything is sent."""
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, RAW, body=content)
    assert str(caught.value).startswith(message)
    assert [] == echo.seen
