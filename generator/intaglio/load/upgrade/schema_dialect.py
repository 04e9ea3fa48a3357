"""One schema of Swagger 2.0 or OpenAPI 3.0 -> the dialect of 3.1, without a look at its children.

Schemas are rewritten as they are entered, so that pointers and lines stay the user's own, also in
files that no one knew to hold schemas before a reference led there.
"""

from __future__ import annotations

from intaglio.load import pointer
from intaglio.load.moved import Moved

Schema = dict[str, object]

_NULL: Schema = {"type": "null"}
_NULLABLE = ("nullable", "x-nullable")
_BOUNDS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
_APPLICATORS = frozenset(
    ("allOf", "oneOf", "anyOf", "not", "items", "properties", "additionalProperties")
)
_ANNOTATIONS = frozenset(
    (
        "title",
        "description",
        "default",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
    )
    + ("externalDocs", "xml")
)


_REWRITTEN = (
    "exclusiveMinimum",
    "exclusiveMaximum",
    "example",
    "discriminator",
    "nullable",
    "x-nullable",
)


def upgrade_schema(schema: Schema, version: tuple[int, int], at: str = "") -> Schema:
    """A schema in the dialect of OpenAPI 3.1; the same object where nothing is to be done.

    Shallow: only the keys of this schema are rewritten. `at` is its canonical pointer: where a
    rewrite puts the schema one level down (`nullable` beside `allOf`), its children are `Moved` and
    keep the addresses that they have in the user's file.
    """
    if version >= (3, 1):
        # No keyword of 3.1, but what authors mean by it is plain, and servers send it.
        return nullable_to_null(schema, at)
    if schema.keys().isdisjoint(_REWRITTEN) and schema.get("type") != "file":
        return schema
    for rewrite in (
        file_to_binary,
        exclusive_bounds,
        example_to_examples,
        discriminator_object,
    ):
        schema = rewrite(schema)
    return nullable_to_null(schema, at)


def _without(schema: Schema, *keys: str) -> Schema:
    return {key: value for key, value in schema.items() if key not in keys}


def file_to_binary(schema: Schema) -> Schema:
    """`type: file` of Swagger 2.0 is a string of bytes."""
    if schema.get("type") != "file":
        return schema
    return {**schema, "type": "string", "format": "binary"}


def exclusive_bounds(schema: Schema) -> Schema:
    """`exclusiveMinimum: true` beside `minimum: 3` becomes `exclusiveMinimum: 3`."""
    for exclusive, inclusive in _BOUNDS:
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            bound = schema.get(inclusive)
            schema = _without(schema, exclusive)
            if flag and bound is not None:
                schema = {**_without(schema, inclusive), exclusive: bound}
    return schema


def example_to_examples(schema: Schema) -> Schema:
    """`example` becomes the one item of `examples`."""
    if "example" not in schema:
        return schema
    if isinstance(schema.get("examples"), list):
        return _without(schema, "example")
    return {**_without(schema, "example"), "examples": [schema["example"]]}


def discriminator_object(schema: Schema) -> Schema:
    """Swagger 2.0 names the property of a discriminator; 3.x has an object that does."""
    name = schema.get("discriminator")
    if not isinstance(name, str):
        return schema
    return {**schema, "discriminator": {"propertyName": name}}


def nullable_to_null(schema: Schema, at: str) -> Schema:
    """`nullable: true` (`x-nullable` in 2.0) becomes a `null` among what the schema allows.

    OpenAPI 3.0.3 lets `nullable` work beside `type` only; what authors mean by it beside `$ref`,
    `allOf` and `enum` is plain all the same, and is what their servers send.
    """
    if schema.keys().isdisjoint(_NULLABLE):
        return schema
    marks = [schema[key] for key in _NULLABLE if key in schema]
    schema = _without(schema, *_NULLABLE)
    if True not in marks:
        return schema
    union = [key for key in ("oneOf", "anyOf") if isinstance(schema.get(key), list)]
    if len(union) > 1 or any(key in schema for key in ("$ref", "allOf", "not")):
        return _beside_null(schema, at)
    return _union_with_null(_type_with_null(_enum_with_null(schema)), union)


def _enum_with_null(schema: Schema) -> Schema:
    values = schema.get("enum")
    if not isinstance(values, list) or None in values:
        return schema
    return {**schema, "enum": [*values, None]}


def _type_with_null(schema: Schema) -> Schema:
    kind = schema.get("type", _implied_type(schema))
    kinds = [kind] if isinstance(kind, str) else kind
    if not isinstance(kinds, list) or "null" in kinds:
        return schema
    return {**schema, "type": [*kinds, "null"]}


def _implied_type(schema: Schema) -> str | None:
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    return "array" if "items" in schema else None


def _union_with_null(schema: Schema, union: list[str]) -> Schema:
    for key in union:
        variants = schema[key]
        if isinstance(variants, list) and _NULL not in variants:
            schema = {**schema, key: [*variants, _NULL]}
    return schema


def _beside_null(schema: Schema, at: str) -> Schema:
    outer = {key: schema[key] for key in schema if _is_annotation(key)}
    inner = {key: _kept(schema[key], at, key) for key in schema if key not in outer}
    return {**outer, "anyOf": [inner, _NULL]}


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def _kept(value: object, at: str, key: str) -> object:
    """A child that is put one level down, with the address that it had."""
    if not at or key not in _APPLICATORS:
        return value
    if isinstance(value, list):
        return [
            _kept_one(each, pointer.child(at, key, i)) for i, each in enumerate(value)
        ]
    return _kept_one(value, pointer.child(at, key))


def _kept_one(value: object, at: str) -> object:
    return Moved(value, at) if isinstance(value, dict) else value
