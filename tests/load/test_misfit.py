"""What is told without a validator is what the validator says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS30Validator, OAS31Validator

from intaglio.load import read
from intaglio.load.validate.misfit import misfits

Write = Callable[[str, str], Path]

TYPE, LIST = {"type": "string"}, {"type": "array", "items": {"type": "integer"}}
SCHEMAS: list[dict[str, Any]] = [
    {},
    {"nullable": True},
    *({"type": name} for name in ("string", "integer", "number", "boolean", "object")),
    LIST,
    {"type": "string", "nullable": True},
    {"type": ["string", "null"]},
    {"type": "null"},
    {"type": "file"},
    {"type": "integer", "format": "int32", "minimum": 1, "maximum": 3},
    {"type": "number", "minimum": 0, "exclusiveMinimum": True},
    {"type": "string", "minLength": 2, "pattern": "^a"},
    {"type": "array", "minItems": 1, "uniqueItems": True},
    {"type": "object", "required": ["a"], "properties": {"a": {}}},
    {"enum": ["a", 1, None, True]},
    {"enum": [["a"], 1.0, 0]},
    {"type": "string", "enum": ["a"]},
    {"enum": ["b"], "type": "string"},
    {"anyOf": [TYPE, LIST]},
    {"oneOf": [TYPE, {"type": "number"}, {"type": "integer"}]},
    {"oneOf": [TYPE, {"enum": ["a"]}]},
    {"anyOf": [{"type": "object"}, {"nullable": True}]},
    {"anyOf": [{"type": "integer", "nullable": True}, LIST]},
    {"anyOf": [TYPE], "oneOf": [LIST], "type": "number"},
    {"allOf": [TYPE, {"enum": ["a"]}]},
    {"anyOf": [{"allOf": [TYPE, {"enum": ["a"]}]}, {"type": "boolean"}]},
    {"anyOf": [{"$ref": "#/components/schemas/S"}, {"type": "boolean"}]},
    {"allOf": [{"$ref": "#/components/schemas/S"}]},
    {"oneOf": [TYPE], "discriminator": {"propertyName": "t"}},
]
VALUES: list[Any] = [None, "a", "ab", "", 1, 0, 1.0, 2.5, True, [], [1], ["a"], {}]
VALIDATORS: dict[str, Any] = {"3.0.3": OAS30Validator, "3.1.0": OAS31Validator}
COMPONENTS = {"components": {"schemas": {"S": {"type": "string", "enum": ["a"]}}}}


def known(schema: dict[str, Any], value: object, validator: Any) -> list[str] | None:
    """The keywords that an error is about, at the value itself; nothing where the library stops."""
    try:
        errors = list(validator({**COMPONENTS, **schema}).iter_errors(value))
    except Exception:
        return None
    assert all(not error.absolute_path for error in errors)
    return list(dict.fromkeys(error.validator for error in errors))


@pytest.mark.parametrize("version", VALIDATORS)
def test_what_is_told_is_what_the_validator_says(write: Write, version: str) -> None:
    """Of every schema and value: the same keywords in the same order, or nothing is told."""
    text = f"openapi: {version}\ncomponents: {{schemas: {{S: {{type: string, enum: [a]}}}}}}\n"
    document = read(str(write("a.yaml", text)))
    told = 0
    for schema, value in product(SCHEMAS, VALUES):
        broken = misfits(document, "#/components/schemas/A", schema, value)
        if broken is not None:
            told += 1
            said = [each.validator for each in broken]
            assert known(schema, value, VALIDATORS[version]) == said, (schema, value)
    assert told > len(SCHEMAS) * len(VALUES) / 2


def test_a_schema_that_holds_itself_is_left_to_the_validator(write: Write) -> None:
    """A circle of references ends."""
    circle = {"anyOf": [{"$ref": "#/components/schemas/A"}, {"type": "integer"}]}
    text = "openapi: 3.0.3\ncomponents:\n  schemas:\n    A:\n      anyOf:\n"
    text += "      - $ref: '#/components/schemas/A'\n      - type: integer\n"
    document = read(str(write("a.yaml", text)))
    assert misfits(document, "#/components/schemas/A", circle, "a") is None
