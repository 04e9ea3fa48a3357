"""The schemas that descriptions are held to: the ones that ship, brought to their newest edition.

OpenAPI publishes the JSON Schemas of a version again and again; those of openapi-spec-validator are
of different dates, its 3.1 takes a misspelt Link Object for a right one, extensions of callbacks
for paths, and what stands beside the `$ref` of a path for misplaced.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema_rs

Version = tuple[int, int]

_META = {(2, 0): "#/definitions/schema", (3, 0): "#/definitions/Schema"}
_DIALECTS = {
    (3, 1): "https://spec.openapis.org/oas/3.1/dialect/base",
    (3, 2): "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
}
_FIELD_NAME = {"pattern": "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}
"""RFC 9110, 5.1: a header of another name cannot be sent."""


def of_descriptions(version: Version) -> dict[str, Any]:
    """The schema of a whole description."""
    schema = _published(version)
    if version >= (3, 1):
        _exclude_examples(schema["$defs"])
        _correct_link(schema["$defs"]["link"])
        _name_headers(schema["$defs"])
        _correct_paths(schema["$defs"])
    return schema


def of_schemas(version: Version) -> tuple[dict[str, Any], jsonschema_rs.Registry]:
    """The schema of schemas, and what it refers to: in 3.1 and later the dialect of OpenAPI."""
    if version in _DIALECTS:
        return {"$ref": _DIALECTS[version]}, _registry()
    whole = _published(version)
    schema = {
        "$schema": whole["$schema"],
        "definitions": whole["definitions"],
        "allOf": [{"$ref": _META[version]}],
    }
    return schema, jsonschema_rs.Registry([])


def _published(version: Version) -> dict[str, Any]:
    name = ".".join(map(str, version))
    path = f"resources/schemas/v{name}/schema.json"
    schema: dict[str, Any] = _json(_folder("openapi_spec_validator") / path)
    return schema


def _registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry((each["$id"], each) for each in _vocabularies())


def _vocabularies() -> Iterator[dict[str, Any]]:
    """The dialects of OpenAPI, and the vocabularies that they name."""
    schemas = _folder("openapi_schema_validator") / "schemas"
    for path in sorted(each for each in schemas.rglob("*") if each.is_file()):
        yield _json(path)


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


@cache
def _folder(package: str) -> Path:
    """Where a package is, without the third of a second that importing it costs."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


def _exclude_examples(defs: dict[str, Any]) -> None:
    """`example` and `examples` exclude each other, said where no other key becomes unknown by it."""
    defs["examples"].pop("not", None)
    for name in ("parameter", "header", "media-type"):
        defs[name]["not"] = {"required": ["example", "examples"]}


def _correct_link(link: dict[str, Any]) -> None:
    """A link has a `server`, which the schema of 3.1 once called `body`."""
    properties = link["properties"]
    properties["server"] = properties.pop("body", {"$ref": "#/$defs/server"})


def _correct_paths(defs: dict[str, Any]) -> None:
    """A path item has operations beside its `$ref`, a callback has extensions beside its paths."""
    defs["callbacks"]["patternProperties"] = {"^x-": True}
    if "path-item-or-reference" in defs:
        defs["path-item"]["properties"]["$ref"] = {"type": "string"}
        defs["path-item-or-reference"] = {"$ref": "#/$defs/path-item"}


def _name_headers(defs: dict[str, Any]) -> None:
    for name in ("response", "encoding"):
        defs[name]["properties"]["headers"]["propertyNames"] = _FIELD_NAME
    in_header = {"properties": {"in": {"const": "header"}}, "required": ["in"]}
    named = {"if": in_header, "then": {"properties": {"name": _FIELD_NAME}}}
    parameter = defs["parameter"]
    parameter["allOf"] = [*parameter.get("allOf", ()), named]
