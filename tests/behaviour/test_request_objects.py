"""Methods that take one request object in place of many arguments (`x-speakeasy-max-method-params`)."""

import asyncio
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Many, version: "1"}
x-speakeasy-max-method-params: 1
x-speakeasy-globals:
  parameters: [{name: X-Region, in: header, schema: {type: string}}]
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1}}
        - {name: json, in: query, schema: {type: boolean}}
      responses: {"204": {description: done}}
  /things/{id}:
    get:
      operationId: getThing
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: done}}
    put:
      operationId: putThing
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: dry-run, in: query, schema: {type: boolean}}
        - {name: X-Region, in: header, required: true, schema: {type: string}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [id]
              properties:
                id: {type: integer}
                note: {type: [string, "null"]}
                parts: {type: array, items: {type: object, properties: {n: {type: integer}}}}
      responses: {"204": {description: done}}
  /files/{name}:
    post:
      operationId: addFile
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}
      responses: {"204": {description: done}}
  /raw/{name}:
    post:
      operationId: addRaw
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      requestBody: {required: true, content: {image/png: {}}}
      responses: {"204": {description: done}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder: Path = tmp_path_factory.mktemp("many")
    return print_sdk(DESCRIPTION, folder)


def find_problems(sdk: ModuleType, api: Any, request: Any) -> dict[str, str]:
    """Returns the problems of a request of `putThing`, by path."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.put_thing(request=request)
    return {each.path: each.found for each in caught.value.problems}


def test_request_can_be_dict(api: Any, server: Recorder) -> None:
    """Each key of a request dict is sent in the path, the query, a header or the body."""
    api.put_thing(
        request={
            "id": "a",
            "dry_run": True,
            "x_region": "eu",
            "body_id": 1,
            "parts": [{"n": 2}],
        }
    )
    assert "/things/a?dry-run=true" == server.only.target
    assert "eu" == server.only.header("x-region")
    assert {"id": 1, "parts": [{"n": 2}]} == server.only.json


def test_request_can_be_model(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """A request can be a model, in an asynchronous call too."""
    request = sdk.models.PutThingRequest(
        id="a", x_region="eu", body_id=1, note=None, parts=[sdk.models.PutThingParts()]
    )

    async def call() -> None:
        async with sdk.Api(server_url=server.url) as api:
            await api.put_thing_async(request=request)

    asyncio.run(call())
    assert "/things/a" == server.only.target
    assert {"id": 1, "note": None, "parts": [{}]} == server.only.json


def test_method_with_few_arguments_has_no_request(api: Any, server: Recorder) -> None:
    """A method with few arguments has them as arguments."""
    api.get_thing(id="a")
    assert "/things/a" == server.only.target


def test_request_without_required_keys_is_optional(api: Any, server: Recorder) -> None:
    """A request without required keys is optional."""
    api.list_things()
    api.list_things(request={"limit": 3, "json": False})
    first, second = server.received
    assert "/things" == first.target
    assert "/things?limit=3&json=false" == second.target


def test_error_lists_all_problems(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """The error lists the path of every problem in a request."""
    problems = find_problems(
        sdk,
        api,
        {"dry_run": "no", "x_region": "eu", "body_id": 1, "parts": [{"n": "1"}]},
    )
    assert {"request.id", "request.dry_run", "request.parts[0].n"} == set(problems)
    assert "missing" == problems["request.id"]
    assert [] == server.received


def test_misspelt_key_has_hint(sdk: ModuleType, api: Any) -> None:
    """A misspelt key is refused with the nearest key as a hint."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.list_things(request={"limti": 1})
    (problem,) = caught.value.problems
    assert "request.limti: unknown key; did you mean 'limit'?" == str(problem)


def test_value_invalid_in_path_or_header_is_refused(sdk: ModuleType, api: Any) -> None:
    """A string that a path or a header cannot contain is refused with its path."""
    request = {"id": "..", "x_region": "a\nb", "body_id": 1}
    assert {"request.id", "request.x_region"} == set(find_problems(sdk, api, request))


def test_client_supplies_missing_key(sdk: ModuleType, server: Recorder) -> None:
    """A parameter of the client replaces a missing key of a request."""
    with sdk.Api(server_url=server.url, x_region="us") as api:
        api.put_thing(request={"id": "a", "body_id": 1})
    assert "us" == server.only.header("x-region")
    with sdk.Api(server_url=server.url) as api:
        problems = find_problems(sdk, api, {"id": "a", "body_id": 1})
    assert {"request.x_region": "missing"} == problems


def test_request_must_be_object(sdk: ModuleType, api: Any) -> None:
    """A request that is neither a model nor a dict is refused."""
    assert {"request": "5 is not an object"} == find_problems(sdk, api, 5)


def test_request_can_contain_file(api: Any, server: Recorder) -> None:
    """A request can contain files."""
    api.add_file(request={"name": "n", "file": ("a.txt", b"abc", "text/plain")})
    api.add_raw(request={"name": "n", "body": b"abc"})
    form, raw = server.received
    assert b"abc" == form.part("file").content
    assert "a.txt" == form.part("file").filename
    assert (b"abc", "image/png") == (raw.body, raw.header("content-type"))
