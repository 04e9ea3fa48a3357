"""The JSON Schemas of OpenAPI that descriptions are validated by, with corrections.

The OpenAPI Initiative publishes new editions of the schemas of a version. Those that ship with
openapi-spec-validator are older: the schema of 3.1 accepts a misspelt Link Object, takes extensions of
callbacks for paths, and refuses what stands beside the `$ref` of a path item.
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
"""The names that a header can have (RFC 9110, 5.1)."""


def load_description_schema(version: Version) -> dict[str, Any]:
    """The JSON Schema of a description."""
    schema = _load_published_schema(version)
    if version >= (3, 1):
        _exclude_examples(schema["$defs"])
        _correct_link(schema["$defs"]["link"])
        _restrict_header_names(schema["$defs"])
        _correct_path_items(schema["$defs"])
    return schema


def load_schema_of_schemas(
    version: Version,
) -> tuple[dict[str, Any], jsonschema_rs.Registry]:
    """The JSON Schema of schemas, and the schemas that it refers to (the dialect of 3.1, 3.2)."""
    if version in _DIALECTS:
        return {"$ref": _DIALECTS[version]}, _make_registry()
    published = _load_published_schema(version)
    schema = {
        "$schema": published["$schema"],
        "definitions": published["definitions"],
        "allOf": [{"$ref": _META[version]}],
    }
    return schema, jsonschema_rs.Registry([])


def _load_published_schema(version: Version) -> dict[str, Any]:
    name = ".".join(map(str, version))
    path = f"resources/schemas/v{name}/schema.json"
    schema: dict[str, Any] = _load_json(_find_package("openapi_spec_validator") / path)
    return schema


def _make_registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry((each["$id"], each) for each in _load_vocabularies())


def _load_vocabularies() -> Iterator[dict[str, Any]]:
    """Yields the dialects of OpenAPI, and the vocabularies that they name."""
    schemas = _find_package("openapi_schema_validator") / "schemas"
    for path in sorted(each for each in schemas.rglob("*") if each.is_file()):
        yield _load_json(path)


def _load_json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


@cache
def _find_package(package: str) -> Path:
    """The folder of a package without importing it, which takes a third of a second."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


def _exclude_examples(defs: dict[str, Any]) -> None:
    """Makes `example` and `examples` exclude each other in a way that leaves other keys known."""
    defs["examples"].pop("not", None)
    for name in ("parameter", "header", "media-type"):
        defs[name]["not"] = {"required": ["example", "examples"]}


def _correct_link(link: dict[str, Any]) -> None:
    """Adds the `server` of a link, which an edition of the schema of 3.1 calls `body`."""
    properties = link["properties"]
    properties["server"] = properties.pop("body", {"$ref": "#/$defs/server"})


def _correct_path_items(defs: dict[str, Any]) -> None:
    """Allows operations beside the `$ref` of a path item, and extensions beside paths of a callback."""
    defs["callbacks"]["patternProperties"] = {"^x-": True}
    if "path-item-or-reference" in defs:
        defs["path-item"]["properties"]["$ref"] = {"type": "string"}
        defs["path-item-or-reference"] = {"$ref": "#/$defs/path-item"}


def _restrict_header_names(defs: dict[str, Any]) -> None:
    for name in ("response", "encoding"):
        defs[name]["properties"]["headers"]["propertyNames"] = _FIELD_NAME
    in_header = {"properties": {"in": {"const": "header"}}, "required": ["in"]}
    named = {"if": in_header, "then": {"properties": {"name": _FIELD_NAME}}}
    parameter = defs["parameter"]
    parameter["allOf"] = [*parameter.get("allOf", ()), named]
