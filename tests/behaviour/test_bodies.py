"""Request bodies by media type: what of the call becomes which bytes."""

import datetime
import inspect
import io
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest

from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    post:
      operationId: addPet
      x-speakeasy-group: pets
      x-speakeasy-name-override: add
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"204": {description: done}}
    patch:
      operationId: patchPets
      x-speakeasy-group: pets
      x-speakeasy-name-override: patch
      requestBody:
        content:
          application/merge-patch+json:
            schema:
              type: object
              properties: {name: {type: string}, tag: {type: [string, "null"]}}
      responses: {"204": {description: done}}
    put:
      operationId: replacePets
      x-speakeasy-group: pets
      x-speakeasy-name-override: replace
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
      responses: {"204": {description: done}}
  /labels:
    put:
      operationId: setLabels
      x-speakeasy-group: labels
      x-speakeasy-name-override: set
      requestBody:
        required: true
        content:
          application/json: {schema: {type: object, additionalProperties: {type: integer}}}
      responses: {"204": {description: done}}
  /note:
    post:
      operationId: addNote
      x-speakeasy-group: notes
      x-speakeasy-name-override: add
      requestBody: {required: true, content: {text/plain: {schema: {type: string}}}}
      responses: {"204": {description: done}}
  /blob:
    put:
      operationId: putBlob
      x-speakeasy-group: blobs
      x-speakeasy-name-override: put
      requestBody:
        required: true
        content: {application/octet-stream: {schema: {type: string, format: binary}}}
      responses: {"204": {description: done}}
  /form:
    post:
      operationId: sendForm
      x-speakeasy-group: forms
      x-speakeasy-name-override: send
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [grant_type]
              properties:
                grant_type: {type: string}
                scopes: {type: array, items: {type: string}}
                count: {type: integer}
                on: {type: boolean}
      responses: {"204": {description: done}}
  /upload:
    post:
      operationId: upload
      x-speakeasy-group: files
      x-speakeasy-name-override: upload
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [files]
              properties:
                files: {type: array, items: {type: string, format: binary}}
                tags: {type: array, items: {type: string}}
                meta: {$ref: "#/components/schemas/Owner"}
                when: {type: string, format: date}
      responses: {"204": {description: done}}
components:
  schemas:
    Pet:
      type: object
      required: [name, photoUrls]
      properties:
        name: {type: string}
        photoUrls: {type: array, items: {type: string}}
        class: {type: string}
        born: {type: string, format: date}
        owner: {$ref: "#/components/schemas/Owner"}
        sibling: {anyOf: [{$ref: "#/components/schemas/Pet"}, {type: "null"}]}
        status: {type: string, enum: [available, sold]}
        price: {type: number}
        extra: {}
    Owner:
      type: object
      additionalProperties: false
      properties: {name: {type: string}, homeTown: {type: string}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("bodies"))


def whole_body(method: Any) -> str:
    """The name of the one argument that is the whole body."""
    return next(iter(inspect.signature(method).parameters))


def send(method: Any, value: object) -> None:
    method(**{whole_body(method): value})


def test_the_properties_of_an_object_are_arguments(api: Any, server: Recorder) -> None:
    """An object body is given by keyword as Python spells it, sent as the API does."""
    api.pets.add(name="Rex", photo_urls=["u"], class_="dog", status="sold", price=1)
    assert "application/json" == server.only.header("content-type")
    assert {
        **{"name": "Rex", "photoUrls": ["u"], "class": "dog"},
        **{"status": "sold", "price": 1},
    } == server.only.json


def test_json_is_sent_compact_and_in_utf_8(api: Any, server: Recorder) -> None:
    """JSON goes out without blanks between tokens and without escapes of letters."""
    api.pets.add(name="Réx ☃", photo_urls=[], price=2)
    assert '{"name":"Réx ☃","photoUrls":[],"price":2}'.encode() == server.only.body


@pytest.mark.parametrize(
    "owner",
    [{"name": "Ann", "homeTown": "Ulm"}, {"name": "Ann", "home_town": "Ulm"}],
    ids=["as the API spells it", "as Python spells it"],
)
def test_nested_objects_are_dicts(api: Any, server: Recorder, owner: object) -> None:
    """A nested object is a plain dict in either spelling."""
    api.pets.add(name="Rex", photo_urls=[], owner=owner)
    assert {"name": "Ann", "homeTown": "Ulm"} == server.only.json["owner"]


def test_nested_objects_are_models(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """A nested object is a model as well."""
    owner = sdk.models.Owner(name="Ann", home_town="Ulm")
    api.pets.add(name="Rex", photo_urls=[], owner=owner)
    assert {"name": "Ann", "homeTown": "Ulm"} == server.only.json["owner"]


def test_a_schema_may_hold_itself(api: Any, server: Recorder) -> None:
    """A pet's sibling is a pet."""
    rex: dict[str, Any] = {"name": "Rex", "photoUrls": [], "sibling": None}
    api.pets.add(name="Max", photo_urls=[], sibling=rex)
    assert rex == server.only.json["sibling"]


@pytest.mark.parametrize("born", [datetime.date(2020, 1, 2), "2020-01-02"])
def test_a_date_is_a_date_or_its_text(api: Any, server: Recorder, born: object) -> None:
    """Dates are given as Python's or as text, and sent as text."""
    api.pets.add(name="Rex", photo_urls=[], born=born)
    assert "2020-01-02" == server.only.json["born"]


def test_what_has_no_schema_is_sent_as_it_is(api: Any, server: Recorder) -> None:
    """A property without a schema takes any JSON value, null included."""
    extra = {"a": [1, 2.5, None, True, {"b": "c"}]}
    api.pets.add(name="Rex", photo_urls=[], extra=extra)
    assert extra == server.only.json["extra"]


def test_null_and_nothing_are_kept_apart(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """Where the API takes null, None is null and UNSET is nothing."""
    api.pets.patch(name="Rex", tag=None)
    api.pets.patch(name="Rex", tag=sdk.types.UNSET)
    assert [b'{"name":"Rex","tag":null}', b'{"name":"Rex"}'] == [
        received.body for received in server.received
    ]
    content_type = server.received[0].header("content-type")
    assert "application/merge-patch+json" == content_type


def test_an_optional_body_is_left_out(api: Any, server: Recorder) -> None:
    """Where nothing is given of an optional body, there is neither body nor type."""
    api.pets.patch()
    assert b"" == server.only.body
    assert server.only.header("content-type") is None


def test_an_array_is_one_argument(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """A body that is no object is one argument: here dicts and models in a list."""
    rex: dict[str, Any] = {"name": "Rex", "photoUrls": []}
    send(api.pets.replace, [rex, sdk.models.Pet(name="Max", photo_urls=["u"])])
    assert [rex, {"name": "Max", "photoUrls": ["u"]}] == server.only.json


def test_a_map_is_one_argument(api: Any, server: Recorder) -> None:
    """An object of free keys is one dict."""
    send(api.labels.set, {"a-b": 1, "class": 2})
    assert {"a-b": 1, "class": 2} == server.only.json


def test_wrong_items_are_named(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """The path of a problem inside of the one argument begins with its name."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        send(api.pets.replace, [{"name": "Rex", "photoUrls": [7]}])
    name = whole_body(api.pets.replace)
    (problem,) = caught.value.problems
    assert problem.path in (f"{name}[0].photoUrls[0]", f"{name}[0].photo_urls[0]")
    assert [] == server.received


def test_a_closed_object_names_the_nearest_key(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A misspelt key in a component is refused with a hint."""
    with pytest.raises(sdk.errors.RequestValidationError, match="owner.nmae.*'name'"):
        api.pets.add(name="Rex", photo_urls=[], owner={"nmae": "Ann"})
    assert [] == server.received


def test_text_is_sent_as_it_is(api: Any, server: Recorder) -> None:
    """A text body is its UTF-8."""
    send(api.notes.add, "zwei\nZeilen ü")
    assert "zwei\nZeilen ü".encode() == server.only.body
    assert str(server.only.header("content-type")).startswith("text/plain")


@pytest.mark.parametrize("kind", ["bytes", "buffer", "path", "file", "iterator"])
def test_binary_is_sent_as_it_is(
    api: Any, server: Recorder, tmp_path: Path, kind: str
) -> None:
    """Bytes, a buffer, a path, an open file and an iterator of bytes are all a body."""
    blob = bytes(range(256)) * 10
    path = tmp_path / "blob"
    path.write_bytes(blob)
    with path.open("rb") as file:
        values: dict[str, object] = {
            **{"bytes": blob, "buffer": io.BytesIO(blob), "path": path},
            **{"file": file, "iterator": iter([blob[:100], blob[100:]])},
        }
        send(api.blobs.put, values[kind])
    assert blob == server.only.body
    assert "application/octet-stream" == server.only.header("content-type")


def test_a_form_is_urlencoded(api: Any, server: Recorder) -> None:
    """A form is one pair per value, in order."""
    api.forms.send(grant_type="a b&c", scopes=["x", "ü"], count=1, on=True)
    content_type = str(server.only.header("content-type"))
    assert "application/x-www-form-urlencoded" == content_type.partition(";")[0]
    assert [
        *[("grant_type", "a b&c"), ("scopes", "x"), ("scopes", "ü")],
        *[("count", "1"), ("on", "true")],
    ] == parse_qsl(server.only.body.decode("ascii"), strict_parsing=True)


def test_files_and_values_are_parts(api: Any, server: Recorder) -> None:
    """A list of files is a part each, a list of scalars too; an object is JSON."""
    api.files.upload(
        files=[("a.txt", b"A"), ("b.bin", b"B", "application/x-b")],
        tags=["x", "y"],
        meta={"name": "Ann"},
        when=datetime.date(2024, 1, 2),
    )
    assert [
        ("files", "a.txt", "text/plain", b"A"),
        ("files", "b.bin", "application/x-b", b"B"),
        ("tags", None, None, b"x"),
        ("tags", None, None, b"y"),
        ("meta", None, "application/json", b'{"name":"Ann"}'),
        ("when", None, None, b"2024-01-02"),
    ] == [(p.name, p.filename, p.content_type, p.content) for p in server.only.parts]
