"""Schemas of Swagger 2.0 and OpenAPI 3.0 are rewritten in the dialect of 3.1."""

from __future__ import annotations

from typing import Any

import pytest

from intaglio.load.document import LocatedDict
from intaglio.load.upgrade.schema_dialect import upgrade_schema

REF = {"$ref": "#/components/schemas/Pet"}
NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "x-nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        (
            {"type": "string", "enum": ["a"], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"enum": ["a", None], "nullable": True}, {"enum": ["a", None]}),
        (
            {"properties": {}, "nullable": True},
            {"properties": {}, "type": ["object", "null"]},
        ),
        ({"items": {}, "nullable": True}, {"items": {}, "type": ["array", "null"]}),
        ({"nullable": True}, {}),
        ({**REF, "nullable": True}, {"anyOf": [REF, NULL]}),
        (
            {"allOf": [REF], "nullable": True, "description": "x", "x-a": 1},
            {"description": "x", "x-a": 1, "anyOf": [{"allOf": [REF]}, NULL]},
        ),
        ({"oneOf": [REF], "nullable": True}, {"oneOf": [REF, NULL]}),
        (
            {"type": "object", "anyOf": [REF], "nullable": True},
            {"type": ["object", "null"], "anyOf": [REF, NULL]},
        ),
        (
            {"minimum": 1, "exclusiveMinimum": True},
            {"exclusiveMinimum": 1},
        ),
        ({"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        ({"exclusiveMaximum": True}, {}),
        ({"example": {"a": 1}}, {"examples": [{"a": 1}]}),
        ({"type": "file"}, {"type": "string", "format": "binary"}),
        ({"discriminator": "kind"}, {"discriminator": {"propertyName": "kind"}}),
    ],
)
def test_a_keyword_is_rewritten(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Each keyword whose meaning changed after 3.0 is rewritten, and the original stays as it is."""
    given = dict(before)
    assert after == upgrade_schema(before, (3, 0))
    assert given == before


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "format": "byte"},
        {"properties": {"a": {"nullable": True}}},
        {"$ref": "#/definitions/Pet"},
        {"discriminator": {"propertyName": "a"}},
        {},
    ],
)
def test_a_schema_that_needs_no_rewriting_is_not_copied(schema: dict[str, Any]) -> None:
    """The same object is returned, and children are not rewritten."""
    assert schema is upgrade_schema(schema, (2, 0))


def test_a_schema_of_3_1_is_not_rewritten() -> None:
    """In 3.1 `exclusiveMinimum` is a number, and `example` is allowed."""
    schema = {"exclusiveMinimum": 3, "example": 1}
    assert schema is upgrade_schema(schema, (3, 1))
    assert schema is upgrade_schema(schema, (3, 2))


def test_nullable_means_null_in_every_version() -> None:
    """`nullable` is no keyword of 3.1, but it allows null there too."""
    schema = {"type": "string", "nullable": True}
    assert {"type": ["string", "null"]} == upgrade_schema(schema, (3, 1))


def test_children_keep_their_pointers_one_level_down() -> None:
    """If `nullable` wraps a schema, its parts keep the pointers of the user's file."""
    before = {"nullable": True, "allOf": [{"type": "object"}], "properties": {"a": {}}}
    after: Any = upgrade_schema(before, (3, 0), "b.yaml#/Pet")
    inner = after["anyOf"][0]
    assert "b.yaml#/Pet/allOf/0" == inner["allOf"][0].at
    assert "b.yaml#/Pet/properties" == inner["properties"].at
    assert isinstance(inner["properties"], LocatedDict)
    assert {"allOf": [{"type": "object"}], "properties": {"a": {}}} == inner
