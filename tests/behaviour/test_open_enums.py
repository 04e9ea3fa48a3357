"""Enums whose author lets other values pass (`x-speakeasy-unknown-values`, `x-ms-enum`)."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Enums, version: "1"}
paths:
  /things:
    get:
      operationId: getThings
      parameters:
        - {name: open, in: query, schema: {type: string, enum: [a, b], x-speakeasy-unknown-values: allow}}
        - {name: shut, in: query, schema: {type: string, enum: [a, b], x-speakeasy-unknown-values: disallow}}
        - {name: size, in: query, schema: {$ref: "#/components/schemas/Size"}}
        - {name: level, in: query, schema: {$ref: "#/components/schemas/Level"}}
      responses: {"204": {description: done}}
components:
  schemas:
    Size: {type: string, enum: [s, l], x-ms-enum: {name: Sizes, modelAsString: true}}
    Level: {type: integer, enum: [1, 2], x-speakeasy-unknown-values: allow}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder: Path = tmp_path_factory.mktemp("enums")
    return print_sdk(DESCRIPTION, folder)


def test_an_open_enum_takes_other_values(api: Any, server: Recorder) -> None:
    """Values that the description does not list are sent, if they are of the same kind."""
    api.get_things(open="c", shut="a", size="xl", level=3)
    assert "/things?open=c&shut=a&size=xl&level=3" == server.only.target


@pytest.mark.parametrize(
    "given", [{"open": 1}, {"shut": "c"}, {"size": 1}, {"level": "3"}]
)
def test_what_is_of_another_kind_is_refused(
    sdk: ModuleType, api: Any, server: Recorder, given: dict[str, Any]
) -> None:
    """A closed enum takes no other values, and an open one none of another kind."""
    with pytest.raises(sdk.errors.RequestValidationError, match=next(iter(given))):
        api.get_things(**given)
    assert [] == server.received
