"""The schemas that descriptions are held to: the ones that ship, brought to their newest edition.

OpenAPI publishes the JSON Schemas of a version again and again; those of openapi-spec-validator are
of different dates, and its 3.1 takes a misspelt Link Object for a right one.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import jsonschema_rs
from openapi_schema_validator import OAS31Validator, OAS32Validator

# The vocabulary of OpenAPI (`xml`, `discriminator`, `externalDocs`) has no public name there.
from openapi_schema_validator._specifications import REGISTRY
from openapi_spec_validator.schemas import schema_v2, schema_v30, schema_v31, schema_v32

Version = tuple[int, int]

_SCHEMAS: dict[Version, Any] = {
    (2, 0): schema_v2,
    (3, 0): schema_v30,
    (3, 1): schema_v31,
    (3, 2): schema_v32,
}
_META = {(2, 0): "#/definitions/schema", (3, 0): "#/definitions/Schema"}
_DIALECTS = {(3, 1): OAS31Validator.META_SCHEMA, (3, 2): OAS32Validator.META_SCHEMA}
_FIELD_NAME = {"pattern": "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}
"""RFC 9110, 5.1: a header of another name cannot be sent."""


def of_descriptions(version: Version) -> dict[str, Any]:
    """The schema of a whole description."""
    schema = deepcopy(dict(_SCHEMAS[version]))
    if version >= (3, 1):
        _exclude_examples(schema["$defs"])
        _correct_link(schema["$defs"]["link"])
        _name_headers(schema["$defs"])
    return schema


def of_schemas(version: Version) -> tuple[dict[str, Any], jsonschema_rs.Registry]:
    """The schema of schemas, and what it refers to: in 3.1 and later the dialect of OpenAPI."""
    if version in _DIALECTS:
        return {"$ref": str(_DIALECTS[version]["$id"])}, _registry()
    whole = dict(_SCHEMAS[version])
    schema = {
        "$schema": whole["$schema"],
        "definitions": whole["definitions"],
        "allOf": [{"$ref": _META[version]}],
    }
    return schema, jsonschema_rs.Registry([])


def _registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry(
        (uri, resource.contents)
        for uri, resource in REGISTRY.items()
        if uri.startswith("https://spec.openapis.org/")
    )


def _exclude_examples(defs: dict[str, Any]) -> None:
    """`example` and `examples` exclude each other, said where no other key becomes unknown by it."""
    defs["examples"].pop("not", None)
    for name in ("parameter", "header", "media-type"):
        defs[name]["not"] = {"required": ["example", "examples"]}


def _correct_link(link: dict[str, Any]) -> None:
    """A link has a `server`, which the schema of 3.1 once called `body`."""
    properties = link["properties"]
    properties["server"] = properties.pop("body", {"$ref": "#/$defs/server"})


def _name_headers(defs: dict[str, Any]) -> None:
    for name in ("response", "encoding"):
        defs[name]["properties"]["headers"]["propertyNames"] = _FIELD_NAME
    in_header = {"properties": {"in": {"const": "header"}}, "required": ["in"]}
    named = {"if": in_header, "then": {"properties": {"name": _FIELD_NAME}}}
    parameter = defs["parameter"]
    parameter["allOf"] = [*parameter.get("allOf", ()), named]
