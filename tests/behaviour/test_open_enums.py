"""Enums that accept further values (`x-speakeasy-unknown-values`, `x-ms-enum`)."""

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


def test_open_enum_accepts_unlisted_value(api: Any, server: Recorder) -> None:
    """An open enum accepts an unlisted value of the same JSON type."""
    api.get_things(open="c", shut="a", size="xl", level=3)
    assert "/things?open=c&shut=a&size=xl&level=3" == server.only.target


@pytest.mark.parametrize(
    "arguments", [{"open": 1}, {"shut": "c"}, {"size": 1}, {"level": "3"}]
)
def test_wrong_value_is_refused(
    sdk: ModuleType, api: Any, server: Recorder, arguments: dict[str, Any]
) -> None:
    """A closed enum refuses an unlisted value, and an open enum a value of another type."""
    with pytest.raises(sdk.errors.RequestValidationError, match=next(iter(arguments))):
        api.get_things(**arguments)
    assert [] == server.received
