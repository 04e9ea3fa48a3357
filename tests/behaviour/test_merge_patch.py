"""JSON merge patches (RFC 7396): null removes a property."""

from types import ModuleType
from typing import Any

import pytest

from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Rooms, version: "1"}
paths:
  /room:
    patch:
      operationId: update
      requestBody:
        required: true
        content: {application/merge-patch+json: {schema: {$ref: "#/components/schemas/Room"}}}
      responses: {"204": {description: done}}
    put:
      operationId: replace
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Room"}}}
      responses: {"204": {description: done}}
components:
  schemas:
    Room:
      type: object
      required: [id]
      properties:
        id: {type: string}
        name: {type: string}
        doors: {type: object, additionalProperties: {$ref: "#/components/schemas/Door"}}
        windows: {type: array, items: {$ref: "#/components/schemas/Door"}}
        inner: {$ref: "#/components/schemas/Room"}
    Door: {type: object, properties: {colour: {type: string}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("patch"))


def test_none_is_sent_as_null(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """None is sent as null at any depth, and an omitted property is not sent."""
    patch: dict[str, Any] = {
        "name": None,
        "doors": {"front": {"colour": None}, "back": None},
        "inner": {"windows": None},
    }
    api.update(**patch)
    assert patch == server.only.json
    api.update(inner=sdk.models.RoomPatch(name=None))
    assert {"inner": {"name": None}} == server.received[-1].json


@pytest.mark.parametrize(
    ("patch", "problem"),
    [({"windows": [None]}, r"windows\[0\]"), ({"inner": {"id": 1}}, "inner.id")],
)
def test_patch_is_validated(
    api: Any, sdk: ModuleType, server: Recorder, patch: dict[str, Any], problem: str
) -> None:
    """A null item of a list and a value of a wrong type are refused."""
    with pytest.raises(sdk.errors.RequestValidationError, match=problem):
        api.update(**patch)
    assert [] == server.received


def test_other_media_type_is_no_patch(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """With `application/json` the same schema refuses null and requires its properties."""
    with pytest.raises(sdk.errors.RequestValidationError, match="inner.id: missing"):
        api.replace(id="1", inner={"name": "a"})
    with pytest.raises(sdk.errors.RequestValidationError, match="doors.front"):
        api.replace(id="1", doors={"front": None})
    assert [] == server.received
