"""Discriminators of a base schema: its subschemas are accepted wherever the base is referenced."""

from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.0.3
info: {title: Sea, version: "1"}
paths:
  /fish:
    put:
      operationId: putFish
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Fish"}}}}
      responses:
        "200":
          description: a fish
          content: {application/json: {schema: {$ref: "#/components/schemas/Fish"}}}
components:
  schemas:
    Fish:
      type: object
      required: [kind]
      properties:
        kind: {type: string}
        friends: {type: array, items: {$ref: "#/components/schemas/Fish"}}
      discriminator: {propertyName: kind, mapping: {shark: "#/components/schemas/Shark"}}
    Salmon:
      allOf: [{$ref: "#/components/schemas/Fish"}]
      properties: {river: {type: string}}
    Shark:
      allOf: [{$ref: "#/components/schemas/Fish"}]
      required: [teeth]
      properties: {teeth: {type: string}}
      discriminator: {propertyName: teeth}
    saw:
      allOf: [{$ref: "#/components/schemas/Shark"}]
      properties: {length: {type: integer}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("bases"))


FISH = [
    ({"kind": "Salmon", "river": "Rhine"}, "Salmon"),
    ({"kind": "shark", "teeth": "saw", "length": 3}, "Saw"),
    ({"kind": "shark", "teeth": "many"}, "Shark"),
    ({"kind": "carp"}, "Fish"),
]


@pytest.mark.parametrize(("fish", "name"), FISH)
def test_response_is_instance_of_named_subclass(
    api: Any, sdk: ModuleType, server: Recorder, fish: dict[str, Any], name: str
) -> None:
    """A response decodes into the most special class that its discriminators name, else into the base."""
    server.answer(Answer.json({"kind": "carp", "friends": [fish]}))
    base = api.put_fish(body={"kind": "carp"})
    assert type(base) is sdk.models.Fish
    (friend,) = base.friends
    assert getattr(sdk.models, name) is type(friend)
    assert fish == friend.model_dump(exclude_unset=True)


@pytest.mark.parametrize(("fish", "name"), FISH)
def test_request_accepts_every_subclass(
    api: Any, sdk: ModuleType, server: Recorder, fish: dict[str, Any], name: str
) -> None:
    """A request accepts a dict or an instance of each subclass, nested ones too."""
    server.answer(Answer.json({"kind": "carp"}))
    for value in (fish, getattr(sdk.models, name)(**fish)):
        api.put_fish(body={"kind": "carp", "friends": [value]})
        assert {"kind": "carp", "friends": [fish]} == server.received[-1].json


def test_request_is_validated_by_named_subclass(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A request refuses a property of another subclass by its name."""
    with pytest.raises(sdk.errors.RequestValidationError, match="river: unknown key"):
        api.put_fish(body={"kind": "shark", "teeth": "saw", "river": "Rhine"})
    assert [] == server.received
