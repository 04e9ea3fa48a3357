"""A small API with a choice of media types, typed errors, a discriminator, a webhook and encoded scalars."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    post:
      operationId: addPet
      tags: [pets]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Pet"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Pet"}}
      responses:
        "204": {description: added}
        "404":
          description: not found
          content: {application/json: {schema: {$ref: "#/components/schemas/Missing"}}}
    put:
      operationId: putImage
      tags: [pets]
      requestBody: {required: true, content: {image/*: {schema: {type: string, format: binary}}}}
      responses: {"204": {description: kept}}
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: pets of two kinds
          content:
            application/json:
              schema:
                type: array
                items:
                  oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
                  discriminator:
                    propertyName: type
                    mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}
webhooks:
  petSold:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"204": {description: thanks}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        photo: {type: string, format: byte}
        born: {type: integer, format: unixtime}
    Cat: {type: object, required: [type], properties: {type: {type: string}, lives: {type: integer}}}
    Dog: {type: object, required: [type], properties: {type: {type: string}, tricks: {type: integer}}}
    Missing: {type: object, required: [title], properties: {title: {type: string}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder: Path = tmp_path_factory.mktemp("pet_store")
    return print_sdk(DESCRIPTION, folder)


def test_content_type_selects_media_type(api: Any, server: Recorder) -> None:
    """The first media type is sent unless `content_type` names another one."""
    server.answer(Answer(204), Answer(204))
    api.pets.add_pet(name="Rex")
    api.pets.add_pet(name="Rex", content_type="application/x-www-form-urlencoded")
    first, second = server.received
    assert b'{"name":"Rex"}' == first.body
    assert "application/x-www-form-urlencoded" == second.header("content-type")
    assert b"name=Rex" == second.body


def test_described_error_has_class_and_typed_data(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A status with a described body raises the error class of its schema."""
    server.answer(Answer.json({"title": "no such pet"}, 404))
    with pytest.raises(sdk.errors.MissingError) as caught:
        api.pets.add_pet(name="Rex")
    assert issubclass(sdk.errors.MissingError, sdk.errors.APIError)
    assert sdk.models.Missing(title="no such pet") == caught.value.data


def test_discriminator_selects_class_of_each_item(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """The discriminator selects the class of each item; an item with an unknown value is a dict."""
    server.answer(Answer.json([{"type": "dog"}, {"type": "cat"}, {"type": "cow"}]))
    dog, cat, cow = api.pets.list_pets()
    assert [sdk.models.Dog, sdk.models.Cat] == [type(dog), type(cat)]
    assert {"type": "cow"} == cow


def test_webhook_payload_is_parsed(sdk: ModuleType) -> None:
    """A webhook payload becomes its model, and a wrong payload is a PayloadError."""
    pet = sdk.webhooks.pet_sold.parse(b'{"name": "Rex", "age": 3}')
    assert sdk.models.Pet is type(pet)
    assert ("Rex", 3) == (pet.name, pet.age)
    with pytest.raises(sdk.errors.PayloadError):
        sdk.webhooks.pet_sold.parse("[]")


def test_bytes_and_unix_times_are_encoded(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """Bytes of `byte` are sent as Base64, and datetimes of `unixtime` as seconds."""
    server.answer(Answer(204))
    pet = sdk.webhooks.pet_sold.parse('{"name": "Rex", "photo": "AQI=", "born": 86400}')
    assert b"\x01\x02" == pet.photo
    api.pets.add_pet(name="Rex", photo=pet.photo, born=pet.born)
    body = json.loads(server.received[0].body)
    assert {"name": "Rex", "photo": "AQI=", "born": 86400} == body


def test_file_tuple_sets_content_type(api: Any, server: Recorder) -> None:
    """A tuple sets the content type of a binary body, which is application/octet-stream by default."""
    server.answer(Answer(204), Answer(204))
    api.pets.put_image(body=("a.png", b"PNG", "image/png"))
    api.pets.put_image(body=b"PNG")
    first, second = server.received
    assert ("image/png", b"PNG") == (first.header("content-type"), first.body)
    assert "application/octet-stream" == second.header("content-type")
    assert b"PNG" == second.body
