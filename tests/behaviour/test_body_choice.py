"""Bodies in several media types, each with a schema of its own: what is given says which is sent."""

import asyncio
import io
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

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
  /gathered:
    post:
      operationId: gathered
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


def sent(server: Recorder) -> tuple[str, bytes]:
    """The media type and the bytes of the one request."""
    media_type = server.only.header("content-type") or ""
    return media_type.partition(";")[0], server.only.body


def test_properties_make_the_preferred_body(api: Any, server: Recorder) -> None:
    """Without more, the properties of the body go as JSON."""
    api.edit(id="a", prompt="p", size=1)
    assert ("application/json", b'{"prompt":"p","size":1}') == sent(server)


def test_properties_go_in_the_type_that_is_named(api: Any, server: Recorder) -> None:
    """The same properties go in another media type of the same schema for the asking."""
    form = "application/x-www-form-urlencoded"
    api.edit(id="a", prompt="p", content_type=form)
    assert (form, b"prompt=p") == sent(server)


def test_another_body_is_given_whole(api: Any, server: Recorder) -> None:
    """A body with a schema of its own is one argument, a file in it among others."""
    api.edit(id="a", body={"image": ("a.png", b"png"), "prompt": "p"})
    assert "multipart/form-data" == sent(server)[0]
    parts = {part.name: part.content for part in server.only.parts}
    assert {"image": b"png", "prompt": b"p"} == parts


def test_a_text_is_sent_where_texts_are_taken(api: Any, server: Recorder) -> None:
    """A text goes to the media type that takes one, also from the asynchronous twin."""
    asyncio.run(api.edit_async(id="a", body="p"))
    assert ("text/plain", b"p") == sent(server)


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
def test_a_value_goes_where_it_fits(
    api: Any, server: Recorder, value: object, media_type: str, body: bytes
) -> None:
    """The first media type that takes the value is the one that is sent."""
    api.patch(body=value)
    assert (media_type, body) == sent(server)


def test_a_model_goes_where_its_class_is_taken(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A model is sent in the media type whose schema it is."""
    api.patch(body=sdk.models.Tag(name="x"))
    media_type, body = sent(server)
    assert "application/xml" == media_type
    assert body.endswith(b"<Tag><name>x</name></Tag>")


@pytest.mark.parametrize("value", ["<p>", b"<p>"])
def test_a_named_type_decides(api: Any, server: Recorder, value: str | bytes) -> None:
    """Where several take a value, the caller says which is meant."""
    api.patch(body=value, content_type="text/plain")
    assert ("text/plain", b"<p>") == sent(server)


def test_a_field_called_body_stays_one(api: Any, server: Recorder) -> None:
    """A property keeps its name; all of a body is the request body then."""
    api.note(body="b")
    api.note(request_body="# b")
    api.note()
    assert [
        ("application/json", b'{"body":"b"}'),
        ("text/markdown", b"# b"),
        (None, b""),
    ] == [(each.header("content-type"), each.body) for each in server.received]


def test_one_request_holds_either(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """A method of one argument takes the properties of a body in it, or all of one."""
    api.gathered(request={"prompt": "p"})
    api.gathered(request={"body": "p"})
    assert [b'{"prompt":"p"}', b"p"] == [each.body for each in server.received]
    assert {"request.prompt"} == problems(sdk, api.gathered, request={})


def problems(sdk: ModuleType, method: Any, **given: object) -> set[str]:
    """The arguments that a call is refused for, before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        method(**given)
    return {problem.path for problem in caught.value.problems}


@pytest.mark.parametrize(
    "given, path",
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
def test_what_makes_no_body_is_not_sent(
    api: Any, sdk: ModuleType, server: Recorder, given: dict[str, Any], path: str
) -> None:
    """Properties together with a body, neither of them, or the media type of the other are refused."""
    assert {path} == problems(sdk, api.edit, id="a", **given)
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

CHECKERS = pytest.mark.parametrize(
    "checker", [("mypy", "--strict", "--config-file="), ("pyright",)]
)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_package(DESCRIPTION, tmp_path_factory.mktemp("checked"))


def checked(source: Path, checker: tuple[str, ...], text: str) -> tuple[int, str]:
    (source / "user.py").write_text(text, "utf-8")
    command = [sys.executable, "-m", *checker, "user.py"]
    ran = subprocess.run(command, cwd=source, capture_output=True, text=True)
    return ran.returncode, ran.stdout


@CHECKERS
def test_type_checkers_take_either(source: Path, checker: tuple[str, ...]) -> None:
    """A call and its twin are given the properties of a body, or all of one."""
    code, said = checked(source, checker, USER)
    assert 0 == code, said


@CHECKERS
def test_type_checkers_find_mistakes(source: Path, checker: tuple[str, ...]) -> None:
    """A call that makes no body is wrong on each of its lines."""
    _, said = checked(source, checker, MISTAKES)
    lines = MISTAKES.splitlines()
    wrong = [n for n, line in enumerate(lines, 1) if "api.edit" in line]
    found = {n for n in wrong if f"user.py:{n}:" in said}
    assert set(wrong) == found, said
