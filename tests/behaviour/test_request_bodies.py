"""Request bodies by media type: how arguments become the bytes of a body."""

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


def find_body_argument(method: Any) -> str:
    """Returns the name of the argument that is the request body."""
    return next(iter(inspect.signature(method).parameters))


def send_body(method: Any, value: object) -> None:
    """Calls a method with a value as its request body."""
    method(**{find_body_argument(method): value})


def test_properties_of_object_are_arguments(api: Any, server: Recorder) -> None:
    """A method takes each property of an object by its Python name and sends it by its JSON name."""
    api.pets.add(name="Rex", photo_urls=["u"], class_="dog", status="sold", price=1)
    assert "application/json" == server.only.header("content-type")
    assert {
        **{"name": "Rex", "photoUrls": ["u"], "class": "dog"},
        **{"status": "sold", "price": 1},
    } == server.only.json


def test_json_is_compact_utf_8(api: Any, server: Recorder) -> None:
    """JSON is sent in UTF-8, without blanks between tokens and without escapes of letters."""
    api.pets.add(name="Réx ☃", photo_urls=[], price=2)
    assert '{"name":"Réx ☃","photoUrls":[],"price":2}'.encode() == server.only.body


@pytest.mark.parametrize(
    "owner",
    [{"name": "Ann", "homeTown": "Ulm"}, {"name": "Ann", "home_town": "Ulm"}],
    ids=["JSON names", "Python names"],
)
def test_nested_object_can_be_dict(api: Any, server: Recorder, owner: object) -> None:
    """A nested object can be a dict with JSON names or with Python names."""
    api.pets.add(name="Rex", photo_urls=[], owner=owner)
    assert {"name": "Ann", "homeTown": "Ulm"} == server.only.json["owner"]


def test_nested_object_can_be_model(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A nested object can be a model."""
    owner = sdk.models.Owner(name="Ann", home_town="Ulm")
    api.pets.add(name="Rex", photo_urls=[], owner=owner)
    assert {"name": "Ann", "homeTown": "Ulm"} == server.only.json["owner"]


def test_recursive_schema(api: Any, server: Recorder) -> None:
    """A property can have the schema that it belongs to."""
    rex: dict[str, Any] = {"name": "Rex", "photoUrls": [], "sibling": None}
    api.pets.add(name="Max", photo_urls=[], sibling=rex)
    assert rex == server.only.json["sibling"]


@pytest.mark.parametrize("born", [datetime.date(2020, 1, 2), "2020-01-02"])
def test_date_can_be_date_or_string(api: Any, server: Recorder, born: object) -> None:
    """A date can be a `datetime.date` or a string, and is sent as a string."""
    api.pets.add(name="Rex", photo_urls=[], born=born)
    assert "2020-01-02" == server.only.json["born"]


def test_property_without_schema_takes_any_json(api: Any, server: Recorder) -> None:
    """A property without a schema takes any JSON value, null included."""
    extra = {"a": [1, 2.5, None, True, {"b": "c"}]}
    api.pets.add(name="Rex", photo_urls=[], extra=extra)
    assert extra == server.only.json["extra"]


def test_none_is_null_and_unset_is_absent(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """None sends null for a nullable property, and UNSET sends nothing."""
    api.pets.patch(name="Rex", tag=None)
    api.pets.patch(name="Rex", tag=sdk.types.UNSET)
    assert [b'{"name":"Rex","tag":null}', b'{"name":"Rex"}'] == [
        received.body for received in server.received
    ]
    content_type = server.received[0].header("content-type")
    assert "application/merge-patch+json" == content_type


def test_optional_body_can_be_omitted(api: Any, server: Recorder) -> None:
    """A call without arguments sends neither an optional body nor a Content-Type header."""
    api.pets.patch()
    assert b"" == server.only.body
    assert server.only.header("content-type") is None


def test_array_body_is_one_argument(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """An array body is one argument, a list of dicts and models."""
    rex: dict[str, Any] = {"name": "Rex", "photoUrls": []}
    send_body(api.pets.replace, [rex, sdk.models.Pet(name="Max", photo_urls=["u"])])
    assert [rex, {"name": "Max", "photoUrls": ["u"]}] == server.only.json


def test_map_body_is_one_argument(api: Any, server: Recorder) -> None:
    """An object with free keys is one argument, a dict."""
    send_body(api.labels.set, {"a-b": 1, "class": 2})
    assert {"a-b": 1, "class": 2} == server.only.json


def test_problem_path_starts_with_argument(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """The path of a problem inside the body starts with the name of its argument."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        send_body(api.pets.replace, [{"name": "Rex", "photoUrls": [7]}])
    name = find_body_argument(api.pets.replace)
    (problem,) = caught.value.problems
    assert problem.path in (f"{name}[0].photoUrls[0]", f"{name}[0].photo_urls[0]")
    assert [] == server.received


def test_misspelt_key_has_hint(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """A misspelt key of a closed object is refused with the nearest key as a hint."""
    with pytest.raises(sdk.errors.RequestValidationError, match="owner.nmae.*'name'"):
        api.pets.add(name="Rex", photo_urls=[], owner={"nmae": "Ann"})
    assert [] == server.received


def test_string_body_is_utf_8(api: Any, server: Recorder) -> None:
    """A `text/plain` body is the UTF-8 of its string."""
    send_body(api.notes.add, "zwei\nZeilen ü")
    assert "zwei\nZeilen ü".encode() == server.only.body
    assert str(server.only.header("content-type")).startswith("text/plain")


@pytest.mark.parametrize("kind", ["bytes", "buffer", "path", "file", "iterator"])
def test_binary_body_sources(
    api: Any, server: Recorder, tmp_path: Path, kind: str
) -> None:
    """A binary body can be bytes, a buffer, a path, an open file or an iterator of bytes."""
    blob = bytes(range(256)) * 10
    path = tmp_path / "blob"
    path.write_bytes(blob)
    with path.open("rb") as file:
        values: dict[str, object] = {
            **{"bytes": blob, "buffer": io.BytesIO(blob), "path": path},
            **{"file": file, "iterator": iter([blob[:100], blob[100:]])},
        }
        send_body(api.blobs.put, values[kind])
    assert blob == server.only.body
    assert "application/octet-stream" == server.only.header("content-type")


def test_form_is_urlencoded(api: Any, server: Recorder) -> None:
    """A form sends one pair for each value, in the order of the properties."""
    api.forms.send(grant_type="a b&c", scopes=["x", "ü"], count=1, on=True)
    content_type = str(server.only.header("content-type"))
    assert "application/x-www-form-urlencoded" == content_type.partition(";")[0]
    assert [
        *[("grant_type", "a b&c"), ("scopes", "x"), ("scopes", "ü")],
        *[("count", "1"), ("on", "true")],
    ] == parse_qsl(server.only.body.decode("ascii"), strict_parsing=True)


def test_multipart_parts(api: Any, server: Recorder) -> None:
    """A multipart body has one part for each item of a list, and a JSON part for an object."""
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
