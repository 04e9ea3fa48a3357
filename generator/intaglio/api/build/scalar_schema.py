"""`type`, `format` and the bounds of a schema, for values that are no objects and no arrays."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, reduce

from intaglio.api.build.merged_schema import MergedSchema
from intaglio.api.build.context import BuildContext
from intaglio.api.build.json_node import Node
from intaglio.api.model import NO_BOUNDS, Bounds, Kind, Nullable, Scalar
from intaglio.kinds import find_kind, loses_digits

TYPE_BY_KEYWORD = (
    (("properties", "required", "additionalProperties", "patternProperties"), "object"),
    (("items", "prefixItems", "minItems", "maxItems", "uniqueItems"), "array"),
    (
        ("pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"),
        "string",
    ),
    (
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        "number",
    ),
)
"""The type of a schema without `type`, by the first keyword that it has."""

JSON_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")

SCALAR_TYPES = ("boolean", "integer", "number", "string")

TUPLE_OF_TYPE = {name: (name,) for name in JSON_TYPES}
"""Made once: most schemas have one type."""

TYPE_BY_MISNOMER = {
    "any": "",
    "bool": "boolean",
    "date": "string",
    "datetime": "string",
    "dict": "object",
    "double": "number",
    "file": "string",
    "float": "number",
    "int": "integer",
    "list": "array",
    "long": "integer",
    "map": "object",
    "str": "string",
    "text": "string",
    "uuid": "string",
}
"""What descriptions mean by types that JSON Schema does not have; empty for any type."""


def allowed_types(schema: MergedSchema) -> tuple[str, ...]:
    """The JSON types that every part allows; empty if nothing limits them.

    Without `type` the other keywords decide. Parts without a type in common allow those of the
    first.
    """
    types = [names for value in schema.values("type") if (names := _type_names(value))]
    if types:
        return reduce(_intersect_types, types[1:], types[0]) or types[0]
    for keywords, name in TYPE_BY_KEYWORD:
        if schema.has_any(keywords):
            return (name,)
    return ()


def conflicting_type(schema: MergedSchema) -> Node | None:
    """The first `type` that has no type in common with the parts before it."""
    types: tuple[str, ...] | None = None
    for node in schema.find_all("type"):
        if names := _type_names(node.value):
            types = names if types is None else _intersect_types(types, names)
        if types == ():
            return node
    return None


def _intersect_types(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    """The types in both lists; an integer is a number too."""
    found = [name for name in left if name in right]
    if (
        "integer" not in found
        and "integer" in left + right
        and "number" in left + right
    ):
        found.append("integer")
    return tuple(found)


def _type_names(type_: object) -> tuple[str, ...]:
    """The JSON types that a value of `type` means."""
    if isinstance(type_, str) and type_ in TUPLE_OF_TYPE:
        return TUPLE_OF_TYPE[type_]
    names = type_ if isinstance(type_, list) else [type_]
    meant = (TYPE_BY_MISNOMER.get(name, name) for name in names if isinstance(name, str))
    return tuple(name for name in meant if name in JSON_TYPES)


def unknown_types(schema: MergedSchema) -> Iterator[tuple[Node, str]]:
    """The names in `type` that JSON Schema does not have, each with its node, quoted for a message."""
    types = schema.values("type")
    if all([isinstance(type_, str) and type_ in TUPLE_OF_TYPE for type_ in types]):
        return
    for node in schema.find_all("type"):
        names = list(node.each()) or [node]
        for name in names:
            if not isinstance(name.value, str):
                yield name, "that is no string"
            elif name.value not in JSON_TYPES:
                yield name, f"'{name.value}'"


def scalar_kind(schema: MergedSchema, type_: str) -> Kind:
    """The kind of the schema's values of a JSON type (OpenAPI 3.1, 4.4)."""
    found = find_kind(type_, schema.string("format"))
    is_string = type_ == "string" and found is Kind.STRING
    return _kind_of_encoding(schema) if is_string else found


SIMPLE_KEYWORDS = frozenset(
    "type format nullable title description default example examples deprecated readOnly"
    " writeOnly externalDocs".split()
)
"""The keywords that most schemas do not go beyond."""


def simple_scalar(schema: Node) -> Scalar | Nullable | None:
    """The type of a schema with one `type` and a `format` only; `None` for any other schema.

    A short way: most schemas of most descriptions are such.
    """
    value = schema.value
    if not isinstance(value, dict) or not SIMPLE_KEYWORDS.issuperset(value):
        return None
    type_, format_ = value.get("type"), value.get("format", "")
    if type_ not in SCALAR_TYPES or not isinstance(format_, str):
        return None
    if loses_digits(type_, format_):
        return None
    found = _scalar_of_format(type_, format_)
    if "nullable" not in value:
        return found
    return Nullable(found) if value["nullable"] is True else None


@lru_cache(maxsize=256)
def _scalar_of_format(type_: str, format_: str) -> Scalar:
    return Scalar(find_kind(type_, format_))


def _kind_of_encoding(schema: MergedSchema) -> Kind:
    """The kind of a string by `contentEncoding` and `contentMediaType` (OpenAPI 3.1, 4.4.2)."""
    encoding = schema.string("contentEncoding")
    media_type = schema.string("contentMediaType")
    if encoding in ("base64", "base64url"):
        return find_kind("string", encoding)
    binary = (
        media_type
        and not encoding
        and not media_type.startswith(("text/", "application/json"))
    )
    return Kind.BINARY if binary else Kind.STRING


BOUNDS = (
    *("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
    *("minItems", "maxItems", "minProperties", "maxProperties"),
    *("minLength", "maxLength", "pattern"),
)

LENGTHS = {
    "array": ("minItems", "maxItems"),
    "object": ("minProperties", "maxProperties"),
}


def build_bounds(schema: MergedSchema, type_: str) -> Bounds:
    """The tightest bounds of all parts for the schema's values of a JSON type."""
    if not schema.has_any(BOUNDS):
        return NO_BOUNDS
    if type_ in ("integer", "number"):
        return Bounds(
            minimum=_highest(schema, "minimum"),
            exclusive_minimum=_highest(schema, "exclusiveMinimum"),
            maximum=_lowest(schema, "maximum"),
            exclusive_maximum=_lowest(schema, "exclusiveMaximum"),
            multiple_of=_highest(schema, "multipleOf"),
        )
    low, high = LENGTHS.get(type_, ("minLength", "maxLength"))
    least, most = _highest(schema, low), _lowest(schema, high)
    return Bounds(
        min_length=None if least is None else int(least),
        max_length=None if most is None else int(most),
        pattern=schema.string("pattern") or None if type_ == "string" else None,
    )


def _number_values(schema: MergedSchema, key: str) -> list[float]:
    return [n for part in schema.parts if (n := part.number(key)) is not None]


def _highest(schema: MergedSchema, key: str) -> float | None:
    return max(_number_values(schema, key), default=None)


def _lowest(schema: MergedSchema, key: str) -> float | None:
    return min(_number_values(schema, key), default=None)


def drop_uncheckable_bounds(
    context: BuildContext, schema: MergedSchema, bounds: Bounds, type_: str
) -> Bounds:
    """The bounds without those that the SDK cannot check, which are reported."""
    if bounds.pattern is not None and not _is_common_pattern(bounds.pattern):
        context.add_fallback(f"{schema.at}/pattern", "pattern", "not checked")
        bounds = replace(bounds, pattern=None)
    step = bounds.multiple_of
    if type_ == "integer" and step is not None and step % 1:
        context.add_fallback(f"{schema.at}/multipleOf", "multipleOf", "not checked")
        bounds = replace(bounds, multiple_of=None)
    return bounds


def _is_common_pattern(pattern: str) -> bool:
    """True if a pattern of ECMA 262 (JSON Schema 2020-12, core 6.4) compiles here without a warning."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
    except (re.error, FutureWarning, DeprecationWarning, RecursionError, OverflowError):
        return False
    return True
