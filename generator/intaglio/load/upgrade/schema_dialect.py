"""One schema of Swagger 2.0 or OpenAPI 3.0 -> the dialect of 3.1. Its children stay as they are.

A schema is rewritten when it is read, not when its file is loaded: pointers and lines stay the user's
own, and only references show which parts of another file are schemas.
"""

from __future__ import annotations

from intaglio.extensions.registry import NULLABLE, is_extension
from intaglio.load.document import LocatedDict
from intaglio.load.pointer import join_pointer

Schema = dict[str, object]

_NULL: Schema = {"type": "null"}
_NULLABLE = ("nullable", NULLABLE.key)
_BOUNDS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
_APPLICATORS = frozenset(
    ("allOf", "oneOf", "anyOf", "not", "items", "properties", "additionalProperties")
)
_ANNOTATIONS = frozenset(
    ("title", "description", "default", "examples", "deprecated", "readOnly")
    + ("writeOnly", "externalDocs", "xml")
)
_REWRITTEN = (
    "exclusiveMinimum",
    "exclusiveMaximum",
    "example",
    "discriminator",
    "nullable",
    NULLABLE.key,
)


def upgrade_schema(schema: Schema, version: tuple[int, int], at: str = "") -> Schema:
    """A schema in the dialect of OpenAPI 3.1; the same object if nothing has to change.

    Only the keys of this schema are rewritten. `at` is its canonical pointer, empty if unknown. Where
    `nullable` beside `allOf` puts the schema one level down, its children become `LocatedDict`s with the
    pointers that they have in the user's file.
    """
    if version >= (3, 1):
        # `nullable` is no keyword of 3.1, but the servers of its authors do send null.
        return _rewrite_nullable(schema, at)
    if schema.keys().isdisjoint(_REWRITTEN) and schema.get("type") != "file":
        return schema
    for rewrite in (
        _rewrite_file,
        _rewrite_exclusive_bounds,
        _rewrite_example,
        _rewrite_discriminator,
    ):
        schema = rewrite(schema)
    return _rewrite_nullable(schema, at)


def _remove_keys(schema: Schema, *keys: str) -> Schema:
    return {key: value for key, value in schema.items() if key not in keys}


def _rewrite_file(schema: Schema) -> Schema:
    """Rewrites `type: file` of Swagger 2.0 to a string of bytes."""
    if schema.get("type") != "file":
        return schema
    return {**schema, "type": "string", "format": "binary"}


def _rewrite_exclusive_bounds(schema: Schema) -> Schema:
    """Rewrites `exclusiveMinimum: true` beside `minimum: 3` to `exclusiveMinimum: 3`."""
    for exclusive, inclusive in _BOUNDS:
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            bound = schema.get(inclusive)
            schema = _remove_keys(schema, exclusive)
            if flag and bound is not None:
                schema = {**_remove_keys(schema, inclusive), exclusive: bound}
    return schema


def _rewrite_example(schema: Schema) -> Schema:
    """Rewrites `example` to the one item of `examples`."""
    if "example" not in schema:
        return schema
    if isinstance(schema.get("examples"), list):
        return _remove_keys(schema, "example")
    return {**_remove_keys(schema, "example"), "examples": [schema["example"]]}


def _rewrite_discriminator(schema: Schema) -> Schema:
    """Rewrites a discriminator of Swagger 2.0, the name of a property, to an object."""
    name = schema.get("discriminator")
    if not isinstance(name, str):
        return schema
    return {**schema, "discriminator": {"propertyName": name}}


def _rewrite_nullable(schema: Schema, at: str) -> Schema:
    """Rewrites `nullable: true` (`x-nullable` in 2.0) to a `null` in `type`, `enum` or a union.

    OpenAPI 3.0.3 defines `nullable` beside `type` only. Authors write it beside `$ref`, `allOf` and `enum`
    too, and their servers send null.
    """
    if schema.keys().isdisjoint(_NULLABLE):
        return schema
    marks = [schema[key] for key in _NULLABLE if key in schema]
    schema = _remove_keys(schema, *_NULLABLE)
    if True not in marks:
        return schema
    union = [key for key in ("oneOf", "anyOf") if isinstance(schema.get(key), list)]
    if len(union) > 1 or any(key in schema for key in ("$ref", "allOf", "not")):
        return _wrap_with_null(schema, at)
    return _add_null_to_union(_add_null_to_type(_add_null_to_enum(schema)), union)


def _add_null_to_enum(schema: Schema) -> Schema:
    values = schema.get("enum")
    if not isinstance(values, list) or None in values:
        return schema
    return {**schema, "enum": [*values, None]}


def _add_null_to_type(schema: Schema) -> Schema:
    kind = schema.get("type", _infer_type(schema))
    kinds = [kind] if isinstance(kind, str) else kind
    if not isinstance(kinds, list) or "null" in kinds:
        return schema
    return {**schema, "type": [*kinds, "null"]}


def _infer_type(schema: Schema) -> str | None:
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    return "array" if "items" in schema else None


def _add_null_to_union(schema: Schema, union: list[str]) -> Schema:
    for key in union:
        variants = schema[key]
        if isinstance(variants, list) and _NULL not in variants:
            schema = {**schema, key: [*variants, _NULL]}
    return schema


def _wrap_with_null(schema: Schema, at: str) -> Schema:
    outer = {key: schema[key] for key in schema if _is_annotation(key)}
    inner = {
        key: _locate_children(schema[key], at, key)
        for key in schema
        if key not in outer
    }
    return {**outer, "anyOf": [inner, _NULL]}


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or is_extension(key)


def _locate_children(value: object, at: str, key: str) -> object:
    """A child that is put one level down, with the pointer that it had."""
    if not at or key not in _APPLICATORS:
        return value
    if isinstance(value, list):
        return [_locate(each, join_pointer(at, key, i)) for i, each in enumerate(value)]
    return _locate(value, join_pointer(at, key))


def _locate(value: object, at: str) -> object:
    return LocatedDict(value, at) if isinstance(value, dict) else value
