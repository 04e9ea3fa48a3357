"""Schemas with `enum` or `const`: literal types, or enums with a name.

JSON Schema 2020-12, validation 6.1.2 and 6.1.3.
"""

from __future__ import annotations

from intaglio.api.build.context import BuildContext
from intaglio.api.build.extension_values import (
    deprecation_message,
    enum_value_descriptions,
    enum_value_names,
    is_deprecated,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import MergedSchema, upgrade_node
from intaglio.api.build.scalar_schema import allowed_types, scalar_kind
from intaglio.api.model import (
    Anything,
    Enum,
    Kind,
    ListOf,
    Literals,
    LiteralValue,
    MapOf,
    NameParts,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    Type,
    make_union,
)
from intaglio.extensions.registry import OPEN_ENUM
from intaglio.kinds import find_kind

INLINE_WIDTH = 48
"""The most characters of an enum that stays inline; a longer one becomes a declaration."""

KEYWORDS_OF_CONSTANT = frozenset(
    {"const", "title", "description", "type", "deprecated", "$comment"}
)


def build_enum(
    context: BuildContext,
    name: NameParts,
    schema: MergedSchema,
    values: tuple[Node, ...],
    declared: bool,
) -> Type:
    """The type of a schema that allows `values` only: literals, or a reference to a declared enum.

    Args:
        declared: the schema is a declaration itself, so that the enum is declared at any length.
    """
    literals = literal_values(values, next(iter(allowed_types(schema)), ""))
    if literals is None:
        construct = "const" if schema.find("const") is not None else "enum"
        context.add_fallback(schema.at, f"{construct} without a literal", "its type")
        return _type_of_values(schema, values)
    without_null = tuple(value for value in literals if value is not None)
    if not without_null:
        return Scalar(Kind.NULL)
    if declared or _deserves_name(schema, name, without_null):
        context.add_declaration(_declare_enum(schema, name, literals))
        return Ref(schema.at)
    found: Type = Literals(without_null)
    if OPEN_ENUM.read(schema.parts[0].value):
        found = make_union((found, *_kinds_of_literals(without_null)))
    return Nullable(found) if len(without_null) < len(literals) else found


def _deserves_name(
    schema: MergedSchema, name: NameParts, values: tuple[LiteralValue, ...]
) -> bool:
    """True for an inline enum that is long, or that the author gives a name or documents."""
    is_named = name.pinned is not None and len(values) > 1
    node = schema.parts[0]
    is_documented = bool(
        enum_value_names(node, values) or enum_value_descriptions(node, values)
    )
    return is_named or is_documented or not is_short(values)


def _kinds_of_literals(values: tuple[LiteralValue, ...]) -> tuple[Type, ...]:
    """The types of the values, each once."""
    types = dict.fromkeys(_json_type(value) for value in values if value is not None)
    numbers = [value for value in values if _json_type(value) == "number"]
    is_integer = all(isinstance(value, int) for value in numbers)
    number = Kind.INTEGER if is_integer else Kind.NUMBER
    return tuple(Scalar(number if each == "number" else find_kind(each)) for each in types)


def _type_of_values(schema: MergedSchema, values: tuple[Node, ...]) -> Type:
    """The type that the schema gives to the values, or else the types that they have."""
    names = dict.fromkeys(allowed_types(schema)) or dict.fromkeys(
        _json_type(value.value) for value in values
    )
    types = [_loose_type(schema, name) for name in names]
    return types[0] if len(types) == 1 else OneOf(tuple(dict.fromkeys(types)))


def _loose_type(schema: MergedSchema, name: str) -> Type:
    match name:
        case "object":
            return MapOf(Anything())
        case "array":
            return ListOf(Anything())
        case "null":
            return Scalar(Kind.NULL)
        case _:
            return Scalar(scalar_kind(schema, name))


def _json_type(value: object) -> str:
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


def _declare_enum(
    schema: MergedSchema, name: NameParts, values: tuple[LiteralValue, ...]
) -> Enum:
    node = schema.parts[0]
    return Enum(
        schema.at,
        name,
        values,
        schema.string("description"),
        is_deprecated(node),
        enum_value_names(node, values),
        enum_value_descriptions(node, values),
        OPEN_ENUM.read(node.value) or False,
        deprecation_message(node),
        node.extensions(),
    )


def is_constant(variant: Node) -> bool:
    """True if a variant of a union is one value, with at most a title and a description."""
    node = upgrade_node(variant)
    return (
        node.is_mapping
        and "const" in node.value
        and KEYWORDS_OF_CONSTANT.issuperset(node.value)
    )


def build_enum_of_constants(
    context: BuildContext,
    name: NameParts,
    schema: MergedSchema,
    variants: tuple[Node, ...],
) -> Type:
    """The type of a union of constants: an enum whose values may have names (OpenAPI 3.1, 4.8.24.3)."""
    constants = tuple(variant / "const" for variant in variants)
    values = literal_values(constants, "")
    if values is None:
        return _type_of_values(schema, constants)
    names = tuple(variant.string("title") for variant in variants)
    if not all(names) or len(values) < len(variants):
        return Literals(tuple(value for value in values if value is not None))
    context.add_declaration(
        Enum(
            schema.at,
            name,
            values,
            schema.string("description"),
            schema.parts[0].boolean("deprecated"),
            names,
            tuple(variant.string("description") for variant in variants),
        )
    )
    return Ref(schema.at)


def allowed_values(schema: MergedSchema) -> tuple[Node, ...] | None:
    """The value of `const`, or the values that every `enum` has; `None` without either keyword.

    Parts without a value in common allow those of the first.
    """
    if not schema.has_any(("const", "enum")):
        return None
    if (const := schema.find("const")) is not None:
        return (const,)
    enums = [
        values for enum in schema.find_all("enum") if (values := tuple(enum.each()))
    ]
    if not enums:
        return None
    return _intersect(enums) or enums[0]


def conflicting_enum(schema: MergedSchema) -> Node | None:
    """The first `enum` that has no value in common with the parts before it."""
    enums = schema.find_all("enum")
    values = [tuple(enum.each()) for enum in enums]
    counts = range(2, len(enums) + 1)
    return next((enums[n - 1] for n in counts if not _intersect(values[:n])), None)


def _intersect(enums: list[tuple[Node, ...]]) -> tuple[Node, ...]:
    others = [[value.value for value in enum] for enum in enums[1:]]
    return tuple(v for v in enums[0] if all(v.value in other for other in others))


def literal_values(
    values: tuple[Node, ...], type_: str
) -> tuple[LiteralValue, ...] | None:
    """The values without repetition, as the schema's `type` spells them on the wire.

    `None` if a value is a fraction, an array or an object, which no literal type has.
    """
    found: dict[tuple[type, LiteralValue], LiteralValue] = {}
    for node in values:
        value = _spell_value(node, type_)
        if value is not None and not isinstance(value, bool | int | str):
            return None
        found[type(value), value] = value
    return tuple(found.values())


def _spell_value(node: Node, type_: str) -> object:
    """The value as JSON has it: YAML reads `on` and `1` where the author means strings."""
    value = node.value
    if type_ == "string" and isinstance(value, bool):
        return "true" if value else "false"
    if type_ == "string" and isinstance(value, int | float):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def is_short(values: tuple[LiteralValue, ...]) -> bool:
    """True if an enum of these values can stay inline."""
    return len(", ".join(map(repr, values))) <= INLINE_WIDTH
