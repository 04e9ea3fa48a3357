"""Choices that a description leaves to its caller, and what it sends of its own accord."""

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
info: {title: Kinds, version: "1"}
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
          description: nobody
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
    folder: Path = tmp_path_factory.mktemp("kinds")
    return print_sdk(DESCRIPTION, folder)


def test_the_caller_chooses_the_media_type(api: Any, server: Recorder) -> None:
    """The first media type is sent unless `content_type` names another."""
    server.answer(Answer(204), Answer(204))
    api.pets.add_pet(name="Rex")
    api.pets.add_pet(name="Rex", content_type="application/x-www-form-urlencoded")
    first, second = server.received
    assert b'{"name":"Rex"}' == first.body
    assert "application/x-www-form-urlencoded" == second.header("content-type")
    assert b"name=Rex" == second.body


def test_a_described_error_is_a_class_with_typed_data(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A status whose body is described raises the class of its schema."""
    server.answer(Answer.json({"title": "no such pet"}, 404))
    with pytest.raises(sdk.errors.MissingError) as caught:
        api.pets.add_pet(name="Rex")
    assert issubclass(sdk.errors.MissingError, sdk.errors.APIError)
    assert sdk.models.Missing(title="no such pet") == caught.value.data


def test_variants_are_told_apart_in_a_list(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """The discriminator decides for every item of a response, also where no model says so."""
    server.answer(Answer.json([{"type": "dog"}, {"type": "cat"}, {"type": "cow"}]))
    dog, cat, cow = api.pets.list_pets()
    assert [sdk.models.Dog, sdk.models.Cat] == [type(dog), type(cat)]
    assert {"type": "cow"} == cow


def test_a_webhook_is_parsed(sdk: ModuleType) -> None:
    """A payload becomes its model; what is none is an error of the SDK."""
    pet = sdk.webhooks.pet_sold.parse(b'{"name": "Rex", "age": 3}')
    assert sdk.models.Pet is type(pet)
    assert ("Rex", 3) == (pet.name, pet.age)
    with pytest.raises(sdk.errors.PayloadError):
        sdk.webhooks.pet_sold.parse("[]")


def test_bytes_and_times_travel_in_their_formats(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """`byte` is bytes and travels as Base64, `unixtime` a datetime that travels as seconds."""
    server.answer(Answer(204))
    pet = sdk.webhooks.pet_sold.parse('{"name": "Rex", "photo": "AQI=", "born": 86400}')
    assert b"\x01\x02" == pet.photo
    api.pets.add_pet(name="Rex", photo=pet.photo, born=pet.born)
    body = json.loads(server.received[0].body)
    assert {"name": "Rex", "photo": "AQI=", "born": 86400} == body


def test_a_file_says_its_own_type(api: Any, server: Recorder) -> None:
    """A tuple gives the content type of a raw body; without one, a range is sent as bytes of no type."""
    server.answer(Answer(204), Answer(204))
    api.pets.put_image(body=("a.png", b"PNG", "image/png"))
    api.pets.put_image(body=b"PNG")
    first, second = server.received
    assert ("image/png", b"PNG") == (first.header("content-type"), first.body)
    assert "application/octet-stream" == second.header("content-type")
    assert b"PNG" == second.body
