"""`oneOf` and `anyOf`: the variants of a union and its discriminator (OpenAPI 3.1, 4.8.25)."""

from __future__ import annotations

import re

from intaglio.api.build.context import BuildContext
from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import (
    MergedSchema,
    merge_schemas,
    sole_reference,
)
from intaglio.api.model import Discriminator, Ref, Type
from intaglio.errors import IntaglioError
from intaglio.load.pointer import escape_token, parent_pointer

UNION_KEYWORDS = ("oneOf", "anyOf")

CONSTRAINTS = frozenset(
    {"required", "not", "minProperties", "maxProperties", "dependentRequired"}
)
"""Keywords of variants that only say which properties go together."""


def is_constraint(variant: Node) -> bool:
    """True if a variant has constraints only, so that it is no type of its own."""
    if not variant.is_mapping:
        return False
    keys = {key for key in variant.value if key not in ("title", "description")}
    return bool(keys) and keys <= CONSTRAINTS


def build_discriminator(
    node: Node, variants: tuple[Node, ...], types: tuple[Type, ...]
) -> Discriminator:
    """The discriminator of a union whose variants have these types.

    A mapping names schemas by reference or by component name; a variant that it leaves out is
    mapped by the name of its component.
    """
    pointers = [
        target.at if (target := sole_reference(variant)) else variant.at
        for variant in variants
    ]
    declarations = {
        pointer: type_.at
        for pointer, type_ in zip(pointers, types)
        if isinstance(type_, Ref)
    }
    mapping = [
        (value, declarations[pointer])
        for value, name in (node / "mapping").items()
        if (pointer := _find_variant(name, pointers)) in declarations
    ]
    mapped = {at for _, at in mapping}
    implicit = [
        (pointer.rpartition("/")[2], at)
        for pointer, at in declarations.items()
        if at not in mapped
    ]
    fallback = node / "defaultMapping"
    default = (
        declarations.get(_find_variant(fallback, pointers)) if fallback.exists else None
    )
    return Discriminator(
        node.string("propertyName"), tuple(mapping + implicit), default
    )


def _find_variant(name: Node, pointers: list[str]) -> str:
    """The pointer of the variant that a value of a mapping names; empty without one."""
    by_name = [pointer for pointer in pointers if pointer.rpartition("/")[2] == name.value]
    if by_name:
        return by_name[0]
    return name.target(name.value).at if isinstance(name.value, str) else ""


def build_base_discriminator(
    context: BuildContext, schema: MergedSchema
) -> Discriminator | None:
    """The discriminator of an object that other schemas extend, and that is no union itself.

    Its mapping has the schemas that the description maps; those that extend it are not known yet.
    """
    node = schema.parts[0] / "discriminator"
    if not node.string("propertyName"):
        return None
    mapping: list[tuple[str, str]] = []
    for value, name in (node / "mapping").items():
        if (target := _find_schema(schema, name)) is not None:
            context.queue_schema(target)
            mapping.append((value, target.at))
    return Discriminator(node.string("propertyName"), tuple(mapping))


def _find_schema(schema: MergedSchema, name: Node) -> Node | None:
    """The schema that a value of a mapping refers to, or names beside `schema`."""
    reference = name.value
    if not isinstance(reference, str):
        return None
    if not re.search("[/#]", reference):
        siblings = (parent_pointer(schema.at) or "").partition("#")[2]
        reference = f"#{siblings}/{escape_token(reference)}"
    try:
        return name.target(reference).resolved()
    except IntaglioError:
        return None


def constant_property(variant: Node) -> str:
    """The string that a required property of an inline variant always has, to name the variant by.

    Empty without such a property.
    """
    schema = merge_schemas(variant)
    for name, nodes in sorted(schema.properties().items()):
        values = [
            part.value
            for node in nodes
            for part in (node / "const", *(node / "enum").each())
        ]
        strings = [value for value in values if isinstance(value, str)]
        if name in schema.required() and len(strings) == 1:
            return strings[0]
    return ""
