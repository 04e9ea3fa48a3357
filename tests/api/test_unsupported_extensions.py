"""Extensions that are known and not honoured are reported in whatever object they stand."""

from pathlib import Path

import pytest

from intaglio.extensions import registry as extensions
from intaglio.extensions.extension import HolderType
from intaglio.api.build.openapi_object import build_api
from intaglio.load import load_description

DESCRIPTION = """
openapi: 3.1.0
x-later: root
info: {title: Later, version: "1"}
tags: [{name: Pets, x-later: tag}]
paths:
  /pets:
    x-later: path item
    put:
      operationId: putPet
      x-later: operation
      parameters: [{name: limit, in: query, x-later: parameter, schema: {type: integer}}]
      requestBody:
        x-later: request body
        content: {application/json: {x-later: media type, schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"204": {description: done, x-later: response}}
webhooks:
  adopted:
    post: {x-later: webhook, responses: {"204": {description: done}}}
components:
  schemas:
    Pet:
      type: object
      x-later: schema
      properties:
        name: {type: string, x-later: property, xml: {attribute: true, x-later: XML object}}
"""

POINTERS = {
    "root": "#",
    "tag": "#/tags/0",
    "path item": "#/paths/~1pets",
    "operation": "#/paths/~1pets/put",
    "parameter": "#/paths/~1pets/put/parameters/0",
    "request body": "#/paths/~1pets/put/requestBody",
    "media type": "#/paths/~1pets/put/requestBody/content/application~1json",
    "response": "#/paths/~1pets/put/responses/204",
    "webhook": "#/webhooks/adopted/post",
    "schema": "#/components/schemas/Pet",
    "property": "#/components/schemas/Pet/properties/name",
    "XML object": "#/components/schemas/Pet/properties/name/xml",
}


def test_every_holder_type_is_covered() -> None:
    """The test below has a pointer for each type of holder that a row of the registry may name."""
    assert set(POINTERS) == set(extensions.UNSUPPORTED)


@pytest.mark.parametrize("holder_type", list(POINTERS))
def test_it_is_reported_where_it_stands(
    holder_type: HolderType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An extension that is not honoured in an object is a fallback with the pointer of its key."""
    monkeypatch.setitem(extensions.UNSUPPORTED, holder_type, {"x-later": "nothing"})
    path = tmp_path / "description.yaml"
    path.write_text(DESCRIPTION, "utf-8")
    fallbacks = build_api(load_description(str(path))).fallbacks
    found = {each.at for each in fallbacks if each.construct == "x-later"}
    assert f"{POINTERS[holder_type]}/x-later" in found
