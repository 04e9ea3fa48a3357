"""Request bodies in several media types: the arguments of a call decide which one is sent."""

import asyncio
import io
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.interpreter import TYPE_CHECKERS, run_type_checker
from harness.sdk import print_sdk, write_package
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Bodies, version: "1"}
paths:
  /edits/{id}:
    post:
      operationId: edit
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Edit"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Edit"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/Upload"}}
          text/plain: {schema: {type: string}}
      responses: {"204": {description: done}}
  /notes:
    post:
      operationId: note
      requestBody:
        content:
          application/json: {schema: {type: object, properties: {body: {type: string}}}}
          text/markdown: {schema: {type: string}}
      responses: {"204": {description: done}}
  /patches:
    patch:
      operationId: patch
      requestBody:
        required: true
        content:
          application/json-patch+json:
            schema: {type: array, items: {$ref: "#/components/schemas/Edit"}}
          application/merge-patch+json: {schema: {$ref: "#/components/schemas/Edit"}}
          application/xml: {schema: {$ref: "#/components/schemas/Tag"}}
          application/jsonl: {itemSchema: {$ref: "#/components/schemas/Edit"}}
          application/octet-stream: {}
          text/html: {schema: {type: string}}
          text/plain: {schema: {type: string}}
      responses: {"204": {description: done}}
  /single:
    post:
      operationId: single
      x-speakeasy-max-method-params: 1
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Edit"}}
          text/plain: {schema: {type: string}}
      responses: {"204": {description: done}}
components:
  schemas:
    Edit:
      type: object
      required: [prompt]
      properties: {prompt: {type: string}, size: {type: integer}}
    Tag: {type: object, required: [name], properties: {name: {type: string}}}
    Upload:
      type: object
      required: [image]
      properties: {image: {type: string, format: binary}, prompt: {type: string}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("choice"))


def read_sent_body(server: Recorder) -> tuple[str, bytes]:
    """Returns the media type and the bytes of the one request."""
    media_type = server.only.header("content-type") or ""
    return media_type.partition(";")[0], server.only.body


def test_properties_are_sent_as_json(api: Any, server: Recorder) -> None:
    """Properties are sent as JSON by default."""
    api.edit(id="a", prompt="p", size=1)
    assert ("application/json", b'{"prompt":"p","size":1}') == read_sent_body(server)


def test_content_type_selects_media_type_of_same_schema(
    api: Any, server: Recorder
) -> None:
    """`content_type` selects another media type of the same schema."""
    form = "application/x-www-form-urlencoded"
    api.edit(id="a", prompt="p", content_type=form)
    assert (form, b"prompt=p") == read_sent_body(server)


def test_body_of_other_schema_is_one_argument(api: Any, server: Recorder) -> None:
    """A body with another schema is the one argument `body`, which can contain a file."""
    api.edit(id="a", body={"image": ("a.png", b"png"), "prompt": "p"})
    assert "multipart/form-data" == read_sent_body(server)[0]
    parts = {part.name: part.content for part in server.only.parts}
    assert {"image": b"png", "prompt": b"p"} == parts


def test_string_selects_text_media_type(api: Any, server: Recorder) -> None:
    """A string selects the media type for strings, in an asynchronous call too."""
    asyncio.run(api.edit_async(id="a", body="p"))
    assert ("text/plain", b"p") == read_sent_body(server)


@pytest.mark.parametrize(
    "value, media_type, body",
    [
        ([{"prompt": "p"}], "application/json-patch+json", b'[{"prompt":"p"}]'),
        ({"prompt": "p"}, "application/merge-patch+json", b'{"prompt":"p"}'),
        (iter([{"prompt": "p"}]), "application/jsonl", b'{"prompt":"p"}\n'),
        (b"\0", "application/octet-stream", b"\0"),
        (io.BytesIO(b"\0"), "application/octet-stream", b"\0"),
        (("a.bin", b"\0", "image/png"), "image/png", b"\0"),
        ("<p>", "text/html", b"<p>"),
    ],
)
def test_value_selects_first_media_type_that_accepts_it(
    api: Any, server: Recorder, value: object, media_type: str, body: bytes
) -> None:
    """The first media type that accepts the value is sent."""
    api.patch(body=value)
    assert (media_type, body) == read_sent_body(server)


def test_model_selects_media_type_of_its_schema(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A model selects the media type that has its schema."""
    api.patch(body=sdk.models.Tag(name="x"))
    media_type, body = read_sent_body(server)
    assert "application/xml" == media_type
    assert body.endswith(b"<Tag><name>x</name></Tag>")


@pytest.mark.parametrize("value", ["<p>", b"<p>"])
def test_content_type_selects_among_media_types(
    api: Any, server: Recorder, value: str | bytes
) -> None:
    """`content_type` selects one of several media types that accept the value."""
    api.patch(body=value, content_type="text/plain")
    assert ("text/plain", b"<p>") == read_sent_body(server)


def test_property_called_body_keeps_its_name(api: Any, server: Recorder) -> None:
    """A property called `body` keeps its name, and the request body is `request_body`."""
    api.note(body="b")
    api.note(request_body="# b")
    api.note()
    assert [
        ("application/json", b'{"body":"b"}'),
        ("text/markdown", b"# b"),
        (None, b""),
    ] == [(each.header("content-type"), each.body) for each in server.received]


def test_request_object_holds_properties_or_body(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A request object holds either the properties of a body or the body."""
    api.single(request={"prompt": "p"})
    api.single(request={"body": "p"})
    assert [b'{"prompt":"p"}', b"p"] == [each.body for each in server.received]
    assert {"request.prompt"} == find_problem_paths(sdk, api.single, request={})


def find_problem_paths(sdk: ModuleType, method: Any, **arguments: object) -> set[str]:
    """Returns the paths of the arguments for which a call is refused."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        method(**arguments)
    return {problem.path for problem in caught.value.problems}


@pytest.mark.parametrize(
    "arguments, path",
    [
        ({"prompt": "p", "body": "p"}, "body"),
        ({"size": 1, "body": "p"}, "body"),
        ({}, "prompt"),
        ({"prompt": None}, "prompt"),
        ({"size": 1}, "prompt"),
        ({"body": 1}, "body"),
        ({"body": {"prompt": "p"}}, "body.image"),
        ({"prompt": "p", "content_type": "text/plain"}, "content_type"),
        ({"body": "p", "content_type": "application/json"}, "content_type"),
        ({"body": "p", "content_type": "text/css"}, "content_type"),
    ],
)
def test_contradicting_arguments_are_refused(
    api: Any, sdk: ModuleType, server: Recorder, arguments: dict[str, Any], path: str
) -> None:
    """A call is refused for properties beside a body, for no body, and for a wrong `content_type`."""
    assert {path} == find_problem_paths(sdk, api.edit, id="a", **arguments)
    assert [] == server.received


USER = """
from typing import Any, assert_type
from sdk import Api

def main(api: Api) -> None:
    api.edit(id="a", prompt="p", content_type="application/json")
    api.edit(id="a", body={"image": open("a.png", "rb")})
    api.edit(id="a", body="p", content_type="text/plain")
    api.patch(body=[{"prompt": "p"}])
    api.patch(body=b"p", content_type="text/html")

async def main_async(api: Api) -> None:
    assert_type(await api.edit_async(id="a", prompt="p"), None)
    await api.edit_async(id="a", body={"image": b""}, content_type="multipart/form-data")
"""

MISTAKES = """
from sdk import Api

async def main(api: Api) -> None:
    api.edit(id="a")
    api.edit(id="a", prompt="p", body="p")
    api.edit(id="a", body=1)
    api.edit(id="a", body="p", content_type="application/json")
    await api.edit_async(id="a", size=1)
    await api.edit_async(id="a", prompt="p", body="p")
"""

CHECKERS = pytest.mark.parametrize("checker", TYPE_CHECKERS)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_package(DESCRIPTION, tmp_path_factory.mktemp("checked"))


@CHECKERS
def test_type_checkers_accept_valid_calls(
    source: Path, checker: tuple[str, ...]
) -> None:
    """Type checkers accept the properties of a body, or the body, in both kinds of methods."""
    code, output = run_type_checker(checker, USER, source)
    assert 0 == code, output


@CHECKERS
def test_type_checkers_reject_invalid_calls(
    source: Path, checker: tuple[str, ...]
) -> None:
    """Type checkers report each call that has no valid body."""
    _, output = run_type_checker(checker, MISTAKES, source)
    lines = MISTAKES.splitlines()
    call_lines = [n for n, line in enumerate(lines, 1) if "api.edit" in line]
    reported = {n for n in call_lines if f"user.py:{n}:" in output}
    assert set(call_lines) == reported, output
