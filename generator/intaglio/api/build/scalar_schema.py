"""`type`, `format` and the validation keywords of a value that has no parts."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, reduce

from intaglio.api.build.merged_schema import Facets
from intaglio.api.build.context import Ledger
from intaglio.api.build.json_node import Node
from intaglio.kinds import find_kind, loses_digits
from intaglio.api.model import NO_BOUNDS, Bounds, Kind, Nullable, Scalar

HINTS = (
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
"""What a schema without `type` is about, by the first keyword that it has."""


TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")

SCALARS = ("boolean", "integer", "number", "string")

ALONE = {name: (name,) for name in TYPES}

MISNOMERS = {
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
"""Words that real descriptions use for types, none of which JSON Schema knows."""


def types(schema: Facets) -> tuple[str, ...]:
    """The types that every part allows; guessed from the other keywords where none is given.

    Parts that contradict each other allow what the first of them does.
    """
    said = [names for value in schema.values("type") if (names := _names(value))]
    if said:
        return reduce(_both, said[1:], said[0]) or said[0]
    for keywords, name in HINTS:
        if schema.has_any(keywords):
            return (name,)
    return ()


def contradiction(schema: Facets) -> Node | None:
    """The first `type` that leaves none which satisfies it and those before it."""
    left: tuple[str, ...] | None = None
    for node in schema.all("type"):
        if names := _names(node.value):
            left = names if left is None else _both(left, names)
        if left == ():
            return node
    return None


def _both(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    """The types that both lists allow; an integer is a number too."""
    found = [name for name in left if name in right]
    if (
        "integer" not in found
        and "integer" in left + right
        and "number" in left + right
    ):
        found.append("integer")
    return tuple(found)


def _names(said: object) -> tuple[str, ...]:
    if isinstance(said, str) and said in ALONE:
        return ALONE[said]
    names = said if isinstance(said, list) else [said]
    words = (MISNOMERS.get(name, name) for name in names if isinstance(name, str))
    return tuple(name for name in words if name in TYPES)


def unknown_types(schema: Facets) -> Iterator[tuple[Node, str]]:
    """What `type` gives and JSON Schema does not have, quoted, each with where it stands."""
    if all([isinstance(said, str) and said in ALONE for said in schema.values("type")]):
        return
    for node in schema.all("type"):
        names = list(node.each()) or [node]
        for name in names:
            if not isinstance(name.value, str):
                yield name, "that is no word"
            elif name.value not in TYPES:
                yield name, f"'{name.value}'"


def kind(schema: Facets, type_: str) -> Kind:
    """The kind of a scalar of this type (OpenAPI 3.1, 4.4)."""
    found = find_kind(type_, schema.text("format"))
    is_text = type_ == "string" and found is Kind.STRING
    return _encoded(schema) if is_text else found


PLAIN = frozenset(
    "type format nullable title description default example examples deprecated readOnly"
    " writeOnly externalDocs".split()
)
"""All the keywords that most schemas have."""


def plain(schema: Node) -> Scalar | Nullable | None:
    """The type of a schema that says no more of it than one name and a format, as most do."""
    said = schema.value
    if not isinstance(said, dict) or not PLAIN.issuperset(said):
        return None
    type_, format_, null = said.get("type"), said.get("format", ""), "nullable" in said
    if type_ not in SCALARS or not isinstance(format_, str):
        return None
    if loses_digits(type_, format_):
        return None
    found = _plain(type_, format_)
    return found if not null else Nullable(found) if said["nullable"] is True else None


@lru_cache(maxsize=256)
def _plain(type_: str, format_: str) -> Scalar:
    return Scalar(find_kind(type_, format_))


def _encoded(schema: Facets) -> Kind:
    encoding, media_type = schema.text("contentEncoding"), schema.text(
        "contentMediaType"
    )
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


def bounds(schema: Facets, type_: str) -> Bounds:
    """The tightest of what the parts demand of a value of this type."""
    if not schema.has_any(BOUNDS):
        return NO_BOUNDS
    if type_ in ("integer", "number"):
        return Bounds(
            minimum=_most(schema, "minimum"),
            exclusive_minimum=_most(schema, "exclusiveMinimum"),
            maximum=_least(schema, "maximum"),
            exclusive_maximum=_least(schema, "exclusiveMaximum"),
            multiple_of=_most(schema, "multipleOf"),
        )
    low, high = LENGTHS.get(type_, ("minLength", "maxLength"))
    least, most = _most(schema, low), _least(schema, high)
    return Bounds(
        min_length=None if least is None else int(least),
        max_length=None if most is None else int(most),
        pattern=schema.text("pattern") or None if type_ == "string" else None,
    )


def _numbers(schema: Facets, key: str) -> list[float]:
    return [n for part in schema.parts if (n := part.number(key)) is not None]


def _most(schema: Facets, key: str) -> float | None:
    return max(_numbers(schema, key), default=None)


def _least(schema: Facets, key: str) -> float | None:
    return min(_numbers(schema, key), default=None)


def checkable(ledger: Ledger, schema: Facets, said: Bounds, name: str) -> Bounds:
    """The bounds without what no client can hold a value to."""
    if said.pattern is not None and not _compiles(said.pattern):
        ledger.fall_back(f"{schema.at}/pattern", "pattern", "not checked")
        said = replace(said, pattern=None)
    if name == "integer" and said.multiple_of is not None and said.multiple_of % 1:
        ledger.fall_back(f"{schema.at}/multipleOf", "multipleOf", "not checked")
        said = replace(said, multiple_of=None)
    return said


def _compiles(pattern: str) -> bool:
    """Whether a pattern of ECMA 262 (JSON Schema 2020-12, core 6.4) is one of ours too."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
    except (re.error, FutureWarning, DeprecationWarning, RecursionError, OverflowError):
        return False
    return True
