"""Enumerations: what a list of values becomes."""

from __future__ import annotations

from intaglio.api.build import extension
from intaglio.api.build.merged_schema import Facets, upgraded
from intaglio.api.build.context import Ledger
from intaglio.api.build.enum_values import is_small, scalars
from intaglio.kinds import find_kind
from intaglio.api.model import (
    Anything,
    Enum,
    Kind,
    ListOf,
    LiteralValue,
    Literals,
    MapOf,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    NameParts,
    Type,
    make_union,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.scalar_schema import kind, types

NOTES = frozenset({"const", "title", "description", "type", "deprecated", "$comment"})


def enumeration(
    ledger: Ledger,
    title: NameParts,
    schema: Facets,
    values: tuple[Node, ...],
    declared: bool,
) -> Type:
    """One of these values: a literal where it is used, or a declaration where it deserves a name."""
    found = scalars(values, next(iter(types(schema)), ""))
    if found is None:
        construct = "const" if schema.find("const") is not None else "enum"
        became = _of_values(schema, values)
        ledger.fall_back(schema.at, f"{construct} without a literal", "its type")
        return became
    given = tuple(value for value in found if value is not None)
    if not given:
        return Scalar(Kind.NULL)
    if declared or _deserves_a_name(schema, title, given):
        ledger.declare(_enum(schema, title, found))
        return Ref(schema.at)
    said: Type = Literals(given)
    if extension.is_open(schema.parts[0]):
        said = make_union((said, *kinds(given)))
    return Nullable(said) if len(given) < len(found) else said


def _deserves_a_name(
    schema: Facets, title: NameParts, values: tuple[LiteralValue, ...]
) -> bool:
    """Whether an inline enum is more than a literal that can stand where it is used."""
    named = title.pinned is not None and len(values) > 1
    node = schema.parts[0]
    told = extension.enum_names(node, values) or extension.enum_descriptions(
        node, values
    )
    return named or bool(told) or not is_small(values)


def kinds(values: tuple[LiteralValue, ...]) -> tuple[Type, ...]:
    """The types that the values of an enum are of, each once."""
    named = dict.fromkeys(_kind(value) for value in values if value is not None)
    whole = all(isinstance(v, int) for v in values if _kind(v) == "number")
    numbers = Kind.INTEGER if whole else Kind.NUMBER
    return tuple(Scalar(numbers if n == "number" else find_kind(n)) for n in named)


def _of_values(schema: Facets, values: tuple[Node, ...]) -> Type:
    """The type that the values have, or are said to have."""
    named = {name: None for name in types(schema)} or {
        _kind(v.value): None for v in values
    }
    found = [_plain(schema, name) for name in named]
    return found[0] if len(found) == 1 else OneOf(tuple(dict.fromkeys(found)))


def _plain(schema: Facets, name: str) -> Type:
    match name:
        case "object":
            return MapOf(Anything())
        case "array":
            return ListOf(Anything())
        case "null":
            return Scalar(Kind.NULL)
        case _:
            return Scalar(kind(schema, name))


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"


def _enum(schema: Facets, title: NameParts, values: tuple[LiteralValue, ...]) -> Enum:
    node = schema.parts[0]
    return Enum(
        schema.at,
        title,
        values,
        schema.text("description"),
        extension.is_deprecated(node),
        extension.enum_names(node, values),
        extension.enum_descriptions(node, values),
        extension.is_open(node),
        node.text(extension.DEPRECATION),
        extension.kept(node),
    )


def is_constant(variant: Node) -> bool:
    """Whether a variant is one value, at most with a title and a description."""
    node = upgraded(variant)
    return node.is_mapping and "const" in node.value and NOTES.issuperset(node.value)


def constants(
    ledger: Ledger, title: NameParts, schema: Facets, variants: tuple[Node, ...]
) -> Type:
    """A union of constants is an enumeration that names its values (OpenAPI 3.1, 4.8.24.3)."""
    values = scalars(tuple(v / "const" for v in variants), "")
    if values is None:
        return _of_values(schema, tuple(v / "const" for v in variants))
    names = tuple(variant.text("title") for variant in variants)
    if not all(names) or len(values) < len(variants):
        return Literals(tuple(value for value in values if value is not None))
    ledger.declare(
        Enum(
            schema.at,
            title,
            values,
            schema.text("description"),
            schema.parts[0].flag("deprecated"),
            names,
            tuple(variant.text("description") for variant in variants),
        )
    )
    return Ref(schema.at)
