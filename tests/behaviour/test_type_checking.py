"""Findings of a type checker in code that uses a printed package."""

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
IMPORTS = """
import datetime
from sdk import Api, models
from sdk.types import UNSET
api = Api()
put = api.pets.put
"""
VALID = """
put(pet_id=1, name="Rex", status="sold", tag=None, since=datetime.datetime.now())
put(pet_id=1, name="Rex", tag=UNSET, owner={"homeTown": "Ulm"})
put(pet_id=1, name="Rex", owner=models.Owner(home_town="Ulm"), timeout_ms=5)
async def call() -> bytes:
    return await api.pets.picture_async(pet_id=1)
"""
INVALID = [
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


def find_errors(code: str, source: Path, folder: Path) -> dict[int, str]:
    """Returns mypy's messages about code after the imports, by line, counted from 0."""
    imports = IMPORTS.lstrip()
    matches = (
        re.fullmatch(r"(\d+): (?:error|note): (.*)", line)
        for line in type_check(imports + code, source, folder)
        if "defined here" not in line
    )
    skipped = imports.count("\n") + 1
    return {int(match[1]) - skipped: match[2] for match in matches if match}


def test_valid_code_has_no_errors(source: Path, tmp_path: Path) -> None:
    """Models, dicts, None, UNSET and the options of a call have types."""
    assert {} == find_errors(VALID, source, tmp_path)


def test_invalid_line_has_error(source: Path, tmp_path: Path) -> None:
    """Wrong types, missing names and misspelt names are errors, in nested dicts too."""
    errors = find_errors("\n".join(INVALID), source, tmp_path)
    assert INVALID == [line for number, line in enumerate(INVALID) if number in errors]


def test_results_have_types(source: Path, tmp_path: Path) -> None:
    """Results and fields have the described types."""
    code = "\n".join(f"reveal_type({expression})" for expression in REVEALED)
    messages = find_errors(code, source, tmp_path).values()
    types = [
        message.removeprefix("Revealed type is ").strip('"') for message in messages
    ]
    names = [re.sub(r"builtins\.|sdk\.(?=models)|Literal\[|\]", "", t) for t in types]
    assert list(REVEALED.values()) == names
