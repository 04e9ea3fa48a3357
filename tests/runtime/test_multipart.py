"""Multipart bodies are written as servers read them."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path as File
from types import ModuleType
from typing import Any

import pytest

from intaglio.runtime.errors import RequestValidationError
from intaglio.runtime.types.file_input import FileInput
from intaglio.runtime.types.model import Model
from intaglio.runtime.request.request_body import Body, Encoding
from intaglio.runtime.types.unset import UNSET, OptionalNullable

from .calls import client, operation, sent
from .server import Server


class Item(Model):
    """Something with structure."""

    model: str
    share: float = 1


class Upload(Model):
    """A multipart body."""

    model: str | None = None
    n: OptionalNullable[float] = UNSET
    is_good: bool | None = None
    file: FileInput | None = None
    files: list[FileInput] | None = None
    free: Any | None = None
    tags: list[str] | None = None
    item: Item | None = None
    items: list[Item] | None = None


UPLOAD = operation(body=Body(lambda: Upload, "multipart/form-data"))


def test_scalars(echo: Server) -> None:
    """Scalars are plain parts in the order of declaration, also when there is no other."""
    seen = sent(echo, UPLOAD, is_good=True, n=1, model="m")
    assert [
        ("model", None, None, b"m"),
        ("n", None, None, b"1"),
        ("is_good", None, None, b"true"),
    ] == seen.parts
    assert "multipart/form-data" == seen.headers.get_content_type()


@pytest.mark.parametrize(("n", "text"), [(1, b"1"), (1.5, b"1.5"), (None, b"null")])
def test_numbers(echo: Server, n: Any, text: bytes) -> None:
    """A number is written as it was given."""
    assert [("n", None, None, text)] == sent(echo, UPLOAD, n=n).parts


def test_structure(echo: Server) -> None:
    """An object and a list of objects are one part of JSON each, without a filename."""
    seen = sent(echo, UPLOAD, item={"model": "a"}, items=[{"model": "b", "share": 1}])
    assert [
        ("item", None, "application/json", b'{"model":"a"}'),
        ("items", None, "application/json", b'[{"model":"b","share":1}]'),
    ] == seen.parts


def test_list_of_scalars(echo: Server) -> None:
    """A list of scalars is one part for each item."""
    parts = sent(echo, UPLOAD, tags=["a", "b"]).parts
    assert [("tags", None, None, b"a"), ("tags", None, None, b"b")] == parts


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ("x", ("free", None, None, b"x")),
        (7, ("free", None, None, b"7")),
        (False, ("free", None, None, b"false")),
        ({"a": 1}, ("free", None, "application/json", b'{"a":1}')),
        ([1, {"a": 1}], ("free", None, "application/json", b'[1,{"a":1}]')),
        (b"x", ("free", "free", "application/octet-stream", b"x")),
        (("a.png", b"x"), ("free", "a.png", "image/png", b"x")),
    ],
)
def test_any(echo: Server, value: Any, part: Any) -> None:
    """A field of any type takes scalars, structure and files, each in its own form."""
    assert [part] == sent(echo, UPLOAD, free=value).parts


def test_files(echo: Server, tmp_path: File) -> None:
    """Bytes, open files, paths and tuples are file parts with name and content type."""
    path = tmp_path / "a.png"
    path.write_bytes(b"png")
    with path.open("rb") as file:
        seen = sent(
            echo,
            UPLOAD,
            file=path,
            files=[b"raw", file, ("b.txt", b"t"), ("c", io.BytesIO(b"io"), "image/x")],
        )
    assert [
        ("file", "a.png", "image/png", b"png"),
        ("files", "files", "application/octet-stream", b"raw"),
        ("files", "a.png", "image/png", b"png"),
        ("files", "b.txt", "text/plain", b"t"),
        ("files", "c", "image/x", b"io"),
    ] == seen.parts
    assert str(len(seen.body)) == seen.headers["content-length"]


def test_files_async(echo: Server, tmp_path: File) -> None:
    """Files are streamed in asynchronous calls too."""
    path = tmp_path / "a.png"
    path.write_bytes(b"png" * 100_000)

    async def main() -> None:
        async with client(echo) as caller:
            await caller.call_async(UPLOAD, {"file": path})

    asyncio.run(main())
    assert [("file", "a.png", "image/png", b"png" * 100_000)] == echo.last.parts


def test_no_file(echo: Server) -> None:
    """A text is no file: its argument is named and the alternatives are said."""
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, UPLOAD, file="a.png", files=[b"x", 1])
    assert [
        "file: 'a.png' is not a file (bytes, an open binary file, a path, or a tuple)",
        "files[1]: 1 is not a file (bytes, an open binary file, a path, or a tuple)",
    ] == str(caught.value).split("\n")


def test_encoding_content_type(echo: Server) -> None:
    """The content type of an encoding wins over the one by kind."""
    encodings = {
        "model": Encoding(content_type="text/x-model"),
        "tags": Encoding(content_type="application/json"),
        "file": Encoding(content_type="image/webp"),
    }
    body = Body(lambda: Upload, "multipart/form-data", encodings=encodings)
    seen = sent(echo, operation(body=body), model="m", tags=["a"], file=b"x")
    assert [
        ("model", None, "text/x-model", b"m"),
        ("file", "file", "image/webp", b"x"),
        ("tags", None, "application/json", b'["a"]'),
    ] == seen.parts


def test_names_stay_in_their_header(echo: Server) -> None:
    """Quotes and line breaks in names are percent-encoded, other letters are UTF-8."""
    seen = sent(echo, UPLOAD, file=('a"\r\nX: y\u00fc.png', b"x"))
    assert 'filename="a%22%0D%0AX: y\u00fc.png"'.encode() in seen.body


def test_line_break_in_content_type(echo: Server) -> None:
    """A content type cannot add a header to its part."""
    seen = sent(echo, UPLOAD, file=("a", b"x", "image/png\r\nX-Evil: 1"))
    assert b"\r\nX-Evil" not in seen.body


def test_open_body_takes_further_fields(sample: ModuleType, echo: Server) -> None:
    """An open model's further properties are parts as well."""
    declared = operation(body=Body(lambda: sample.models.Bag, "multipart/form-data"))
    assert [("label", None, None, b"l"), ("a", None, None, b"1")] == sent(
        echo, declared, label="l", a=1
    ).parts


class Styled(Model):
    """Properties that are written in styles."""

    array: list[str] | None = None
    object: dict[str, str] | None = None


@pytest.mark.parametrize(
    ("style", "explode", "values", "parts"),
    [
        ("spaceDelimited", False, {"array": ["blue", "b&k"]}, [("array", b"blue b&k")]),
        ("pipeDelimited", False, {"array": ["blue", "b k"]}, [("array", b"blue|b k")]),
        ("form", False, {"array": ["blue", "b k"]}, [("array", b"blue,b k")]),
        ("deepObject", True, {"object": {"foo": "x y"}}, [("object[foo]", b"x y")]),
        (
            "spaceDelimited",
            False,
            {"object": {"foo": "x", "bar": "y z"}},
            [("object", b"foo x bar y z")],
        ),
    ],
)
def test_encoding_style(
    echo: Server, style: str, explode: bool, values: Any, parts: Any
) -> None:
    """A style percent-encodes nothing inside a part (OpenAPI 3.1.1, 4.8.15.1.2)."""
    encodings = dict.fromkeys(("array", "object"), Encoding("", style, explode))
    body = Body(lambda: Styled, "multipart/form-data", encodings=encodings)
    seen = sent(echo, operation(body=body), **values)
    assert [(name, None, None, content) for name, content in parts] == seen.parts


def test_encoding_headers(echo: Server) -> None:
    """Headers of an encoding stand in each of its parts, the content type once."""
    extra = {"X-Version": "2", "content-type": "no/no"}
    encodings = dict.fromkeys(("file", "tags", "item"), Encoding(headers=extra))
    body = Body(lambda: Upload, "multipart/form-data", encodings=encodings)
    seen = sent(
        echo,
        operation(body=body),
        model="m",
        file=b"x",
        tags=["a", "b"],
        item=Item(model="i"),
    )
    heads = [part.partition(b"\r\n\r\n")[0] for part in seen.body.split(b"\r\n--")]
    assert [0, 1, 1, 1, 1, 0] == [head.count(b"\r\nX-Version: 2") for head in heads]
    assert b"no/no" not in seen.body


def test_line_break_in_encoding_headers(echo: Server) -> None:
    """A header of an encoding cannot add another one."""
    encodings = {"model": Encoding(headers={"X-A": "1\r\nX-Evil: 1"})}
    body = Body(lambda: Upload, "multipart/form-data", encodings=encodings)
    assert b"\r\nX-Evil" not in sent(echo, operation(body=body), model="m").body
