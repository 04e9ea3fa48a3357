"""Extensions that Intaglio does not know stay in the Api as they are."""

from pathlib import Path

from intaglio.api.build.openapi_object import build_api
from intaglio.api.model import Alias, Api, Enum, Model
from intaglio.load import load_description

DESCRIPTION = """
openapi: 3.1.0
info: {title: Kept, version: "1", x-audience: everybody}
x-root: {deep: [1, two]}
tags: [{name: Pets, x-team: cats}]
paths:
  /pets:
    put:
      operationId: putPet
      x-cost: 5
      parameters: [{name: limit, in: query, x-parameter: 1, schema: {type: integer}}]
      responses: {"204": {description: done}}
components:
  schemas:
    Pet: {type: object, x-table: pets, properties: {name: {type: string, x-column: nm}}}
    Kind: {type: string, enum: [a, b], x-kind: true}
    Name: {type: string, x-name: {}}
"""


def declaration(api: Api, name: str) -> Model | Enum | Alias:
    """The declaration of a component."""
    return api.declarations[f"#/components/schemas/{name}"]


def test_extensions_of_every_object_are_kept(tmp_path: Path) -> None:
    """The Api has the extensions of root, info, tags, operations, parameters and schemas as they are."""
    path = tmp_path / "description.yaml"
    path.write_text(DESCRIPTION, "utf-8")
    api = build_api(load_description(str(path)))
    (operation,) = api.operations
    pet = declaration(api, "Pet")
    assert isinstance(pet, Model)
    assert api.extensions == {"x-root": {"deep": [1, "two"]}}
    assert api.info_extensions == {"x-audience": "everybody"}
    assert api.tags[0].extensions == {"x-team": "cats"}
    assert operation.extensions == {"x-cost": 5}
    assert operation.parameters[0].extensions == {"x-parameter": 1}
    assert pet.extensions == {"x-table": "pets"}
    assert pet.properties[0].extensions == {"x-column": "nm"}
    assert declaration(api, "Kind").extensions == {"x-kind": True}
    assert declaration(api, "Name").extensions == {"x-name": {}}
