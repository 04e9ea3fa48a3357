"""Responses: which status and media type decode into which type, and which are errors."""

import asyncio
import datetime
import inspect
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
  /pet:
    get:
      operationId: getPet
      x-speakeasy-group: pets
      x-speakeasy-name-override: get
      responses:
        "200": {$ref: "#/components/responses/Pet"}
        "404":
          description: no such pet
          content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}
        default: {description: anything else}
    put:
      operationId: putPet
      x-speakeasy-group: pets
      x-speakeasy-name-override: put
      responses:
        "200": {$ref: "#/components/responses/Pet"}
        "202":
          description: later
          content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}
        "204": {description: nothing changed}
    delete:
      operationId: deletePet
      x-speakeasy-group: pets
      x-speakeasy-name-override: delete
      responses: {"204": {description: gone}}
  /pets:
    get:
      operationId: listPets
      x-speakeasy-group: pets
      x-speakeasy-name-override: list
      responses:
        2XX:
          description: pets
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
  /default:
    get:
      operationId: getDefault
      x-speakeasy-group: defaults
      x-speakeasy-name-override: get
      responses:
        default:
          description: pet or problem
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
  /text:
    get:
      operationId: getText
      x-speakeasy-group: texts
      x-speakeasy-name-override: get
      responses:
        "200": {description: text, content: {text/plain: {schema: {type: string}}}}
  /image:
    get:
      operationId: getImage
      x-speakeasy-group: images
      x-speakeasy-name-override: get
      responses:
        "200":
          description: image
          content: {image/png: {schema: {type: string, format: binary}}}
  /either:
    get:
      operationId: getEither
      x-speakeasy-group: eithers
      x-speakeasy-name-override: get
      responses:
        "200":
          description: as it comes
          content:
            application/json: {schema: {$ref: "#/components/schemas/Pet"}}
            text/csv: {schema: {type: string}}
components:
  responses:
    Pet:
      description: a pet
      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string, maxLength: 3}
        photoUrls: {type: array, items: {type: string}}
        born: {type: string, format: date-time}
        status: {type: string, enum: [available, sold]}
        age: {type: integer}
        weight: {type: number}
        shelter: {anyOf: [{$ref: "#/components/schemas/Shelter"}, {type: "null"}]}
    Shelter: {type: object, properties: {town: {type: string}}}
    Job: {type: object, required: [job], properties: {job: {type: string}}}
    Problem: {type: object, properties: {title: {type: string}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("responses"))


def test_object_is_model(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """A JSON object becomes the model of its component."""
    server.answer(
        Answer.json(
            {
                **{"name": "Rex", "photoUrls": ["u"], "weight": 2, "age": 3},
                **{"born": "2024-01-02T03:04:05Z", "shelter": {"town": "Ulm"}},
            }
        )
    )
    pet = api.pets.get()
    assert sdk.models.Pet is type(pet)
    assert ("Rex", ["u"], 2, 3) == (pet.name, pet.photo_urls, pet.weight, pet.age)
    assert datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC) == pet.born
    assert sdk.models.Shelter is type(pet.shelter)


def test_asynchronous_method_returns_same_value(api: Any, server: Recorder) -> None:
    """The asynchronous method returns the same value."""
    server.answer(Answer.json({"name": "Rex"}))
    assert api.pets.get() == asyncio.run(api.pets.get_async())


def test_absent_field_is_none_or_unset(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """An absent optional field is None, and an absent nullable field is UNSET."""
    server.answer(Answer.json({"name": "Rex"}))
    pet = api.pets.get()
    assert (None, sdk.types.UNSET) == (pet.status, pet.shelter)


TOLERATED: dict[str, tuple[str, object]] = {
    "unknown enum value": ("status", "adopted"),
    "too long string": ("name", "Barbarossa"),
    "unknown field": ("colour", {"fur": "red"}),
    "null": ("shelter", None),
}


@pytest.mark.parametrize("case", TOLERATED)
def test_response_is_decoded_tolerantly(api: Any, server: Recorder, case: str) -> None:
    """A response keeps values that a later version of the API may send."""
    field, value = TOLERATED[case]
    server.answer(Answer.json({"name": "Rex", field: value}))
    assert value == getattr(api.pets.get(), field)


@pytest.mark.parametrize(
    ("status", "body", "name"),
    [(200, {"name": "Rex"}, "Pet"), (202, {"job": "j-1"}, "Job")],
)
def test_status_selects_model(
    api: Any,
    sdk: ModuleType,
    server: Recorder,
    status: int,
    body: dict[str, str],
    name: str,
) -> None:
    """The status of the response selects the model."""
    server.answer(Answer.json(body, status))
    result = api.pets.put()
    assert getattr(sdk.models, name) is type(result)
    assert body == result.model_dump(exclude_unset=True)


def test_empty_response_is_none(api: Any) -> None:
    """A 204 response is None, alone or beside statuses that have a body."""
    assert api.pets.delete() is None
    assert api.pets.put() is None


def test_return_annotation_is_union_of_responses(api: Any) -> None:
    """The return annotation is the union of all success responses."""
    put = str(inspect.signature(api.pets.put).return_annotation)
    assert {"models.Pet", "models.Job", "None"} == set(put.split(" | "))
    assert "None" == str(inspect.signature(api.pets.delete).return_annotation)


@pytest.mark.parametrize("status", [200, 206])
def test_status_range_has_one_model(
    api: Any, sdk: ModuleType, server: Recorder, status: int
) -> None:
    """A `2XX` response has one model for each status of the range."""
    server.answer(Answer.json([{"name": "Rex"}, {"name": "Max"}], status))
    pets = api.pets.list()
    assert ["Rex", "Max"] == [pet.name for pet in pets]
    assert {sdk.models.Pet} == {type(pet) for pet in pets}


def test_default_response_decodes_success(api: Any, server: Recorder) -> None:
    """A success is decoded by `default` if only `default` is described."""
    server.answer(Answer.json({"name": "Rex"}))
    assert "Rex" == api.defaults.get().name


@pytest.mark.parametrize("status", [404, 500])
def test_default_response_of_error_status_is_error(
    api: Any, sdk: ModuleType, server: Recorder, status: int
) -> None:
    """An error status is an error, also if only `default` is described."""
    server.answer(Answer.json({"name": "Rex"}, status))
    with pytest.raises(sdk.errors.APIError) as caught:
        api.defaults.get()
    assert status == caught.value.status_code


@pytest.mark.parametrize("status", [404, 409, 500])
def test_error_status_raises_api_error(
    api: Any, sdk: ModuleType, server: Recorder, status: int
) -> None:
    """A described, a default and an undescribed error status all raise an APIError with data."""
    server.answer(Answer.json({"title": "no such pet"}, status))
    with pytest.raises(sdk.errors.APIError, match="no such pet") as caught:
        api.pets.get()
    assert status == caught.value.status_code
    assert {"title": "no such pet"} == caught.value.data or caught.value.data.title


def test_undescribed_success_is_error(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A success with an undescribed status and media type raises ResponseValidationError."""
    server.answer(Answer.text("<html>", "text/html", 201))
    with pytest.raises(sdk.errors.ResponseValidationError, match="text/html"):
        api.pets.put()


def test_text_response_is_str(api: Any, server: Recorder) -> None:
    """A `text/plain` response is a str, decoded by its charset."""
    server.answer(
        Answer.text("zwei\nZeilen ü".encode("latin-1"), "text/plain; charset=latin-1")
    )
    assert "zwei\nZeilen ü" == api.texts.get()


def test_binary_response_is_bytes(api: Any, server: Recorder) -> None:
    """A binary response is its bytes."""
    server.answer(Answer.text(bytes(range(256)), "image/png"))
    assert bytes(range(256)) == api.images.get()


def test_media_type_of_response_selects_type(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """The media type of the response selects the type."""
    server.answer(
        Answer.json({"name": "Rex"}), Answer.text("name\nRex\n", "text/csv; header=1")
    )
    assert sdk.models.Pet is type(api.eithers.get())
    assert "name\nRex\n" == api.eithers.get()
    accept = str(server.received[0].header("accept"))
    assert "application/json" in accept and "text/csv" in accept


def test_media_type_parameters_are_ignored(api: Any, server: Recorder) -> None:
    """`application/json; charset=utf-8` is decoded as JSON."""
    server.answer(Answer.text('{"name": "Rex"}', "Application/JSON; charset=utf-8"))
    assert "Rex" == api.pets.get().name


def test_model_of_response_dumps_its_json(api: Any, server: Recorder) -> None:
    """A decoded model dumps its JSON, unknown fields included."""
    body = {"name": "Rex", "photoUrls": ["u"], "colour": "red", "weight": 2}
    server.answer(Answer.json(body))
    dumped = api.pets.get().model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert body == dumped
