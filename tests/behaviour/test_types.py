"""What a type checker tells the users of a printed package."""

import re
from pathlib import Path

import pytest

from harness.interpreter import type_check
from harness.sdk import write_package

DESCRIPTION = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets/{petId}:
    put:
      operationId: putPet
      x-speakeasy-group: pets
      x-speakeasy-name-override: put
      parameters:
        - {name: petId, in: path, required: true, schema: {type: integer}}
        - {name: since, in: query, schema: {type: string, format: date-time}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "200":
          description: pet
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
        "204": {description: unchanged}
    get:
      operationId: getPicture
      x-speakeasy-group: pets
      x-speakeasy-name-override: picture
      parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
      responses:
        "200":
          description: picture
          content: {image/png: {schema: {type: string, format: binary}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        status: {type: string, enum: [available, sold]}
        owner: {$ref: "#/components/schemas/Owner"}
        tag: {type: [string, "null"]}
    Owner: {type: object, properties: {homeTown: {type: string}}}
"""
OPENING = """
import datetime
from sdk import Api, models
from sdk.types import UNSET
api = Api()
put = api.pets.put
"""
RIGHT = """
put(pet_id=1, name="Rex", status="sold", tag=None, since=datetime.datetime.now())
put(pet_id=1, name="Rex", tag=UNSET, owner={"homeTown": "Ulm"})
put(pet_id=1, name="Rex", owner=models.Owner(home_town="Ulm"), timeout_ms=5)
async def twin() -> bytes:
    return await api.pets.picture_async(pet_id=1)
"""
WRONG = [
    'put(pet_id="1", name="Rex")',
    "put(pet_id=1)",
    'put(pet_id=1, name="Rex", colour="red")',
    'put(pet_id=1, name="Rex", status="lost")',
    'put(pet_id=1, name="Rex", owner={"town": "Ulm"})',
    'put(pet_id=1, name="Rex", owner={"homeTown": 7})',
    'put(1, name="Rex")',
    'models.Pet(name="Rex", colour="red")',
    'models.Pet(name="Rex").colour',
    "api.pest",
    'Api(sever_url="")',
]
REVEALED = {
    'put(pet_id=1, name="Rex")': "models.pets.Pet | None",
    "api.pets.picture(pet_id=1)": "bytes",
    'models.Pet(name="Rex").tag': "str | None | sdk._runtime.types.unset.Unset",
    'models.Pet(name="Rex").status': "'available' | 'sold' | None",
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_package(DESCRIPTION, tmp_path_factory.mktemp("types"))


def findings(code: str, source: Path, folder: Path) -> dict[int, str]:
    """What mypy says about code after the opening, by the line of the code from 0."""
    opening = OPENING.lstrip()
    found = (
        re.fullmatch(r"(\d+): (?:error|note): (.*)", line)
        for line in type_check(opening + code, source, folder)
        if "defined here" not in line
    )
    skipped = opening.count("\n") + 1
    return {int(match[1]) - skipped: match[2] for match in found if match}


def test_right_calls_have_no_findings(source: Path, tmp_path: Path) -> None:
    """Models, dicts, None, UNSET and the options of a call are all typed."""
    assert {} == findings(RIGHT, source, tmp_path)


def test_each_wrong_line_has_its_finding(source: Path, tmp_path: Path) -> None:
    """Wrong types, missing and misspelt names are found, in nested dicts as well."""
    found = findings("\n".join(WRONG), source, tmp_path)
    assert WRONG == [line for number, line in enumerate(WRONG) if number in found]


def test_results_have_their_types(source: Path, tmp_path: Path) -> None:
    """Results and fields are what the description says, not Any."""
    code = "\n".join(f"reveal_type({expression})" for expression in REVEALED)
    found = findings(code, source, tmp_path).values()
    types = [text.removeprefix("Revealed type is ").strip('"') for text in found]
    plain = [re.sub(r"builtins\.|sdk\.(?=models)|Literal\[|\]", "", t) for t in types]
    assert list(REVEALED.values()) == plain
