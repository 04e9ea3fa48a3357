"""Requests and responses of a printed package, as Starlette parses and builds them."""

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
STRINGS = ["a b+c", "ä☃/?#", "1=2&3;4", "%2F", "", "\"quoted\", 'too'"]
SEGMENTS = ["plain", "a/b/of/c", "ä☃", "...", "a?b#c", "%2F %", "a;b=c,d", "a+b"]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the description."""
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("starlette"))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The URL of Starlette."""
    with serving() as url:
        yield url


@pytest.fixture
def api(sdk: ModuleType, url: str) -> Iterator[Any]:
    """A client of Starlette."""
    with sdk.Api(server_url=url) as api:
        yield api


def call_both(api: Any, method: str, **arguments: Any) -> Any:
    """Returns the result of a method, and asserts that the asynchronous method returns the same."""
    result = getattr(api, method)(**arguments)
    assert result == asyncio.run(getattr(api, f"{method}_async")(**arguments))
    return result


def catch_both(api: Any, error: type[Exception], method: str, **arguments: Any) -> Any:
    """Returns the error of a method, and asserts that the asynchronous method raises the same."""
    with pytest.raises(error) as caught:
        getattr(api, method)(**arguments)
    with pytest.raises(error) as asynchronous:
        asyncio.run(getattr(api, f"{method}_async")(**arguments))
    assert type(caught.value) is type(asynchronous.value)
    assert str(caught.value) == str(asynchronous.value)
    return caught.value


@pytest.mark.parametrize("value", STRINGS)
def test_query_string(api: Any, value: str) -> None:
    """Starlette parses the string of a query parameter as the caller passed it."""
    assert [["q", value], ["tag", value], ["tag", "x"]] == call_both(
        api, "query", q=value, tag=[value, "x"]
    )


def test_query_styles(api: Any) -> None:
    """An array without `explode` is one value, and a deep object is one value for each property."""
    assert [
        *[["ids", "1,2"], ["raw", "a/b:c?d,e"]],
        *[["filter[name]", "ä &=]["], ["filter[minAge]", "3"]],
    ] == call_both(
        api,
        "query",
        ids=[1, 2],
        raw="a/b:c?d,e",
        filter={"name": "ä &=][", "minAge": 3},
    )


@pytest.mark.parametrize("value", SEGMENTS)
def test_path_parameter(api: Any, value: str) -> None:
    """Starlette parses a path parameter as the caller passed it, and the next segment too."""
    assert {"id": value, "owner": "me"} == call_both(api, "path", id=value, owner="me")


def test_headers_and_cookies(api: Any) -> None:
    """Each header and each cookie has its own name and value."""
    assert {
        "headers": {"x-token": "a, b", "x-counts": "1,2"},
        "cookies": {"session": "a1", "theme": "a/b=c"},
    } == call_both(
        api, "headers", x_token="a, b", x_counts=[1, 2], session="a1", theme="a/b=c"
    )


def test_multipart(api: Any) -> None:
    """Files keep their names and types, a list is several parts, and an object is JSON."""
    result = call_both(
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
    ] == result["fields"]
    types = ["image/png", "text/plain", "text/x-page"]
    assert [None, *types, "application/json", "text/markdown"] == result["types"]


def test_several_content_types(api: Any) -> None:
    """A method sends JSON by default, and a form if `content_type` names it."""
    pair = {"name": "a b&ä=+", "tags": ["x", "y"]}
    assert pair == call_both(api, "either", **pair)["application/json"]
    assert [["name", "a b&ä=+"], ["tags", "x"], ["tags", "y"]] == call_both(
        api, "either", **pair, content_type=FORM
    )[FORM]


def test_large_upload(api: Any) -> None:
    """A body of 20 MiB is streamed from a generator."""

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(CHUNKS):
            yield CHUNK

    assert LARGE == api.store(body=(CHUNK for _ in range(CHUNKS)))
    assert LARGE == asyncio.run(api.store_async(body=(CHUNK for _ in range(CHUNKS))))
    assert LARGE == asyncio.run(api.store_async(body=chunks()))


def test_large_download(api: Any) -> None:
    """A chunked response of 20 MiB is its bytes."""
    content = call_both(api, "fetch")
    result = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    assert LARGE == result


def test_compressed_response(api: Any) -> None:
    """A compressed response is decompressed."""
    assert "a" * 10_000 == call_both(api, "zipped").word


@pytest.mark.parametrize("status", [307, 308])
def test_redirect_with_same_method_keeps_body(api: Any, status: int) -> None:
    """A redirect that keeps the method sends the body again."""
    result = call_both(api, "moved", status=status, name="ä")
    assert {"method": "POST", "application/json": {"name": "ä"}} == result


@pytest.mark.parametrize("status", [301, 302, 303])
def test_redirect_to_get_is_error(api: Any, sdk: ModuleType, status: int) -> None:
    """A redirect that changes POST to GET is an error."""
    error = catch_both(api, sdk.errors.APIError, "moved", status=status, name="a")
    assert status == error.status_code
    assert " to /either; not followed" in str(error)


def test_truncated_response_is_connection_error(api: Any, sdk: ModuleType) -> None:
    """A truncated chunked response raises ConnectionFailed."""
    catch_both(api, sdk.errors.ConnectionFailed, "cut")


@pytest.mark.parametrize("kind", ["html", "empty", "utf8", "json"])
def test_undecodable_response_is_error(api: Any, sdk: ModuleType, kind: str) -> None:
    """A success that is not as described raises ResponseValidationError."""
    assert "a" == call_both(api, "answer", kind="good").word
    error = catch_both(api, sdk.errors.ResponseValidationError, "answer", kind=kind)
    assert 200 == error.status_code


def test_server_sent_events(api: Any, sdk: ModuleType) -> None:
    """Events are read one by one, whatever the chunks are."""

    async def collect() -> list[Any]:
        async with await api.events_async() as stream:
            return [event async for event in stream]

    with api.events() as stream:
        events = list(stream)
    assert [sdk.models.Word(word="ä"), sdk.models.Word(word="b")] == events
    assert events == asyncio.run(collect())
