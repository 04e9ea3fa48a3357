"""Values whose JSON form differs from their Python form: durations, delimited lists, embedded files."""

import datetime as dt
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Encodings, version: "1"}
paths:
  /track:
    put:
      operationId: putTrack
      parameters:
        - {name: after, in: query, schema: {type: number, format: seconds}}
        - {name: tags, in: header, schema: {type: string, format: ArrayEncoding.pipeDelimited}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Track"}}}}
      responses:
        "200":
          description: a track
          content: {application/json: {schema: {$ref: "#/components/schemas/Track"}}}
  /file:
    put:
      operationId: putFile
      requestBody: {required: true, content: {application/json: {schema: {contentMediaType: application/json}}}}
      responses:
        "200":
          description: the file
          content: {application/json: {schema: {contentMediaType: application/json}}}
  /pet:
    put:
      operationId: putPet
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      responses:
        "200":
          description: a pet
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Track:
      type: object
      properties:
        length: {type: number, format: seconds}
        delay: {type: integer, format: milliseconds}
        artists: {type: string, format: ArrayEncoding.commaDelimited}
        lyrics: {type: string, format: ArrayEncoding.newlineDelimited}
    Pet:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator:
        propertyName: kind
        mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}
    Cat: {type: object, properties: {name: {type: string}}}
    Dog: {type: object, properties: {name: {type: string}}}
"""

TRACK: dict[str, Any] = {
    "length": dt.timedelta(minutes=3, seconds=0.5),
    "delay": dt.timedelta(seconds=2),
    "artists": ["Ella", "Louis"],
    "lyrics": [],
}
TRACK_JSON = {"length": 180.5, "delay": 2000, "artists": "Ella,Louis", "lyrics": ""}


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("encodings"))


def test_durations_and_delimited_lists(api: Any, server: Recorder) -> None:
    """A duration is sent as a number of its unit, and a delimited list as one string."""
    server.answer(Answer.json(TRACK_JSON))
    track = api.put_track(after=dt.timedelta(seconds=90), tags=["a", "b"], **TRACK)
    assert TRACK_JSON == server.only.json
    assert "after=90" == server.only.query
    assert "a|b" == server.only.header("tags")
    assert TRACK == {name: getattr(track, name) for name in TRACK}


def test_embedded_json_file_is_bytes(api: Any, server: Recorder) -> None:
    """A body with `contentMediaType` is sent and returned as its bytes."""
    content = b'{ "a" : 1 }\n'
    server.answer(Answer.text(content, "application/json"))
    assert content == api.put_file(body=content)
    assert content == server.only.body
    assert "application/json" == server.only.header("content-type")


def test_undeclared_discriminator_is_field(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A variant has the discriminator as a field, also if its schema does not declare it."""
    server.answer(Answer.json({"name": "Rex", "kind": "dog"}))
    pet = api.put_pet(body={"name": "Tom", "kind": "cat"})
    assert {"name": "Tom", "kind": "cat"} == server.only.json
    assert sdk.models.Dog(name="Rex", kind="dog") == pet
    with pytest.raises(sdk.errors.RequestValidationError, match="kind: missing"):
        api.put_pet(body={"name": "Tom"})
