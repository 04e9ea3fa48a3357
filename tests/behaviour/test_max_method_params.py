"""Methods that take one request in place of many arguments (`x-speakeasy-max-method-params`)."""

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


def problems(sdk: ModuleType, api: Any, request: Any) -> dict[str, str]:
    """What is wrong with a request of `putThing`, by path."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.put_thing(request=request)
    return {each.path: each.found for each in caught.value.problems}


def test_a_dict_holds_all_arguments(api: Any, server: Recorder) -> None:
    """Each key of the request goes where its argument would: path, query, header or body."""
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


def test_a_model_holds_all_arguments(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """The same as a model, in an event loop."""
    request = sdk.models.PutThingRequest(
        id="a", x_region="eu", body_id=1, note=None, parts=[sdk.models.PutThingParts()]
    )

    async def call() -> None:
        async with sdk.Api(server_url=server.url) as api:
            await api.put_thing_async(request=request)

    asyncio.run(call())
    assert "/things/a" == server.only.target
    assert {"id": 1, "note": None, "parts": [{}]} == server.only.json


def test_few_arguments_stay_arguments(api: Any, server: Recorder) -> None:
    """A method with no more arguments than allowed has them itself."""
    api.get_thing(id="a")
    assert "/things/a" == server.only.target


def test_a_request_may_be_left_out(api: Any, server: Recorder) -> None:
    """Where nothing in it is required, the request is not either."""
    api.list_things()
    api.list_things(request={"limit": 3, "json": False})
    first, second = server.received
    assert "/things" == first.target
    assert "/things?limit=3&json=false" == second.target


def test_all_problems_are_told_by_their_path(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """Whatever is wrong in a request is named by its way from there."""
    found = problems(
        sdk,
        api,
        {"dry_run": "no", "x_region": "eu", "body_id": 1, "parts": [{"n": "1"}]},
    )
    assert {"request.id", "request.dry_run", "request.parts[0].n"} == set(found)
    assert "missing" == found["request.id"]
    assert [] == server.received


def test_a_misspelt_key_is_told_with_the_right_one(sdk: ModuleType, api: Any) -> None:
    """Keys that are no arguments are refused, those of parameters among the hints."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.list_things(request={"limti": 1})
    (problem,) = caught.value.problems
    assert "request.limti: unknown key; did you mean 'limit'?" == str(problem)


def test_what_only_the_wire_refuses_has_a_path_too(sdk: ModuleType, api: Any) -> None:
    """Values that fit their types, and no header or path, are named in the same way."""
    request = {"id": "..", "x_region": "a\nb", "body_id": 1}
    assert {"request.id", "request.x_region"} == set(problems(sdk, api, request))


def test_the_client_stands_in_for_parts_of_a_request(
    sdk: ModuleType, server: Recorder
) -> None:
    """A parameter of the client may be left out of requests, unless it has none."""
    with sdk.Api(server_url=server.url, x_region="us") as api:
        api.put_thing(request={"id": "a", "body_id": 1})
    assert "us" == server.only.header("x-region")
    with sdk.Api(server_url=server.url) as api:
        found = problems(sdk, api, {"id": "a", "body_id": 1})
    assert {"request.x_region": "missing"} == found


def test_no_object_is_no_request(sdk: ModuleType, api: Any) -> None:
    """What is neither a model nor a dict is refused as a whole."""
    assert {"request": "5 is not an object"} == problems(sdk, api, 5)


def test_files_are_parts_of_requests(api: Any, server: Recorder) -> None:
    """A request holds files as arguments would."""
    api.add_file(request={"name": "n", "file": ("a.txt", b"abc", "text/plain")})
    api.add_raw(request={"name": "n", "body": b"abc"})
    form, raw = server.received
    assert b"abc" == form.part("file").content
    assert "a.txt" == form.part("file").filename
    assert (b"abc", "image/png") == (raw.body, raw.header("content-type"))
