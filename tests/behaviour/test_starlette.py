"""Printed calls before a framework of others: Starlette's own parsers give the verdict."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterator
from types import ModuleType
from typing import Any

import pytest

from harness.sdk import print_sdk
from harness.starlette_server import CHUNK, CHUNKS, serving

DESCRIPTION = """
openapi: 3.2.0
info: {title: Mirror, version: "1"}
paths:
  /query:
    get:
      operationId: query
      parameters:
        - {name: q, in: query, schema: {type: string}}
        - {name: tag, in: query, schema: {type: array, items: {type: string}}}
        - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: raw, in: query, allowReserved: true, schema: {type: string}}
        - name: filter
          in: query
          style: deepObject
          explode: true
          schema: {type: object, properties: {name: {type: string}, minAge: {type: integer}}}
      responses: {"200": {$ref: "#/components/responses/Seen"}}
  /things/{id}/of/{owner}:
    get:
      operationId: path
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: owner, in: path, required: true, schema: {type: string}}
      responses: {"200": {$ref: "#/components/responses/Seen"}}
  /headers:
    get:
      operationId: headers
      parameters:
        - {name: X-Token, in: header, schema: {type: string}}
        - {name: X-Counts, in: header, schema: {type: array, items: {type: integer}}}
        - {name: session, in: cookie, schema: {type: string}}
        - {name: theme, in: cookie, style: cookie, schema: {type: string}}
      responses: {"200": {$ref: "#/components/responses/Seen"}}
  /form:
    post:
      operationId: upload
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                note: {type: string}
                cover: {type: string, format: binary}
                pages: {type: array, items: {type: string, format: binary}}
                meta: {$ref: "#/components/schemas/Word"}
                memo: {type: string}
            encoding: {memo: {contentType: text/markdown}}
      responses: {"200": {$ref: "#/components/responses/Seen"}}
  /either:
    post:
      operationId: either
      requestBody: {$ref: "#/components/requestBodies/Either"}
      responses: {"200": {$ref: "#/components/responses/Seen"}}
  /moved/{status}:
    post:
      operationId: moved
      parameters: [{name: status, in: path, required: true, schema: {type: integer}}]
      requestBody: {$ref: "#/components/requestBodies/Either"}
      responses: {"200": {$ref: "#/components/responses/Seen"}}
  /large:
    put:
      operationId: store
      requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"200": {$ref: "#/components/responses/Seen"}}
    get:
      operationId: fetch
      responses:
        "200":
          description: many bytes
          content: {application/octet-stream: {schema: {type: string, format: binary}}}
  /zipped:
    get: {operationId: zipped, responses: {"200": {$ref: "#/components/responses/Word"}}}
  /cut:
    get: {operationId: cut, responses: {"200": {$ref: "#/components/responses/Word"}}}
  /answers/{kind}:
    get:
      operationId: answer
      parameters: [{name: kind, in: path, required: true, schema: {type: string}}]
      responses: {"200": {$ref: "#/components/responses/Word"}}
  /events:
    get:
      operationId: events
      responses:
        "200":
          description: words
          content: {text/event-stream: {schema: {$ref: "#/components/schemas/Word"}}}
components:
  requestBodies:
    Either:
      required: true
      content:
        application/json: {schema: {$ref: "#/components/schemas/Pair"}}
        application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Pair"}}
  responses:
    Seen: {description: what was understood, content: {application/json: {schema: {}}}}
    Word: {description: a word, content: {application/json: {schema: {$ref: "#/components/schemas/Word"}}}}
  schemas:
    Word: {type: object, required: [word], properties: {word: {type: string}}}
    Pair:
      type: object
      required: [name]
      properties: {name: {type: string}, tags: {type: array, items: {type: string}}}
"""

FORM = "application/x-www-form-urlencoded"
LARGE = {
    "size": len(CHUNK) * CHUNKS,
    "sha256": hashlib.sha256(CHUNK * CHUNKS).hexdigest(),
}
TEXTS = ["a b+c", "ä☃/?#", "1=2&3;4", "%2F", "", "\"quoted\", 'too'"]
SEGMENTS = ["plain", "a/b/of/c", "ä☃", "...", "a?b#c", "%2F %", "a;b=c,d", "a+b"]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The SDK of this module's description."""
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("starlette"))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Where Starlette listens."""
    with serving() as url:
        yield url


@pytest.fixture
def api(sdk: ModuleType, url: str) -> Iterator[Any]:
    """A client of Starlette."""
    with sdk.Api(server_url=url) as api:
        yield api


def both(api: Any, method: str, **arguments: Any) -> Any:
    """What a method returns, and its twin too."""
    found = getattr(api, method)(**arguments)
    assert found == asyncio.run(getattr(api, f"{method}_async")(**arguments))
    return found


def fails(api: Any, error: type[Exception], method: str, **arguments: Any) -> Any:
    """The error of a method, whose twin fails alike."""
    with pytest.raises(error) as caught:
        getattr(api, method)(**arguments)
    with pytest.raises(error) as twin:
        asyncio.run(getattr(api, f"{method}_async")(**arguments))
    assert type(caught.value) is type(twin.value)
    assert str(caught.value) == str(twin.value)
    return caught.value


@pytest.mark.parametrize("text", TEXTS)
def test_query_text(api: Any, text: str) -> None:
    """Whatever the text of a query parameter, a framework reads it as it was given."""
    assert [["q", text], ["tag", text], ["tag", "x"]] == both(
        api, "query", q=text, tag=[text, "x"]
    )


def test_query_styles(api: Any) -> None:
    """What is not exploded is one value, a deep object one per property."""
    assert [
        *[["ids", "1,2"], ["raw", "a/b:c?d,e"]],
        *[["filter[name]", "ä &=]["], ["filter[minAge]", "3"]],
    ] == both(
        api,
        "query",
        ids=[1, 2],
        raw="a/b:c?d,e",
        filter={"name": "ä &=][", "minAge": 3},
    )


@pytest.mark.parametrize("text", SEGMENTS)
def test_path(api: Any, text: str) -> None:
    """Whatever the text of a path parameter, it leaves its segment's neighbours alone."""
    assert {"id": text, "owner": "me"} == both(api, "path", id=text, owner="me")


def test_headers_and_cookies(api: Any) -> None:
    """Headers and cookies arrive one by one under their own names."""
    assert {
        "headers": {"x-token": "a, b", "x-counts": "1,2"},
        "cookies": {"session": "a1", "theme": "a/b=c"},
    } == both(
        api, "headers", x_token="a, b", x_counts=[1, 2], session="a1", theme="a/b=c"
    )


def test_multipart(api: Any) -> None:
    """Files keep their names and types, a list is parts of one name, an object JSON."""
    found = both(
        api,
        "upload",
        note="ä\r\n--x",
        cover=("ü ;.png", b"C"),
        pages=[("1.txt", b"one"), ("2", b"two", "text/x-page")],
        meta={"word": "ä"},
        memo="*",
    )
    assert [
        ["note", "ä\r\n--x"],
        ["cover", ["ü ;.png", "image/png", "C"]],
        ["pages", ["1.txt", "text/plain", "one"]],
        ["pages", ["2", "text/x-page", "two"]],
        ["meta", '{"word":"ä"}'],
        ["memo", "*"],
    ] == found["fields"]
    types = ["image/png", "text/plain", "text/x-page"]
    assert [None, *types, "application/json", "text/markdown"] == found["types"]


def test_several_content_types(api: Any) -> None:
    """One method sends JSON or, where asked to, a form."""
    pair = {"name": "a b&ä=+", "tags": ["x", "y"]}
    assert pair == both(api, "either", **pair)["application/json"]
    assert [["name", "a b&ä=+"], ["tags", "x"], ["tags", "y"]] == both(
        api, "either", **pair, content_type=FORM
    )[FORM]


def test_large_upload(api: Any) -> None:
    """A body of 20 MiB is streamed from a generator, whole and in order."""

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(CHUNKS):
            yield CHUNK

    assert LARGE == api.store(body=(CHUNK for _ in range(CHUNKS)))
    assert LARGE == asyncio.run(api.store_async(body=(CHUNK for _ in range(CHUNKS))))
    assert LARGE == asyncio.run(api.store_async(body=chunks()))


def test_large_download(api: Any) -> None:
    """A chunked response of 20 MiB is its bytes."""
    content = both(api, "fetch")
    found = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    assert LARGE == found


def test_compressed(api: Any) -> None:
    """What the framework compresses is decoded as if it were not."""
    assert "a" * 10_000 == both(api, "zipped").word


@pytest.mark.parametrize("status", [307, 308])
def test_post_is_redirected_whole(api: Any, status: int) -> None:
    """A redirect that keeps the method keeps the body too."""
    found = both(api, "moved", status=status, name="ä")
    assert {"method": "POST", "application/json": {"name": "ä"}} == found


@pytest.mark.parametrize("status", [301, 302, 303])
def test_post_never_becomes_a_get(api: Any, sdk: ModuleType, status: int) -> None:
    """A redirect that would turn a POST into a GET is an error."""
    error = fails(api, sdk.errors.APIError, "moved", status=status, name="a")
    assert status == error.status_code
    assert " to /either; not followed" in str(error)


def test_cut_response(api: Any, sdk: ModuleType) -> None:
    """A chunked response that ends in its middle is a failed connection."""
    fails(api, sdk.errors.ConnectionFailed, "cut")


@pytest.mark.parametrize("kind", ["html", "empty", "utf8", "json"])
def test_unfit_answers(api: Any, sdk: ModuleType, kind: str) -> None:
    """A success that is not what was described is the SDK's own error, and only that."""
    assert "a" == both(api, "answer", kind="good").word
    error = fails(api, sdk.errors.ResponseValidationError, "answer", kind=kind)
    assert 200 == error.status_code


def test_events(api: Any, sdk: ModuleType) -> None:
    """Events are read one by one, however they are cut into chunks."""

    async def collect() -> list[Any]:
        async with await api.events_async() as stream:
            return [event async for event in stream]

    with api.events() as stream:
        found = list(stream)
    assert [sdk.models.Word(word="ä"), sdk.models.Word(word="b")] == found
    assert found == asyncio.run(collect())
