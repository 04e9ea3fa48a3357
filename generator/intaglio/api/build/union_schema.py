"""Unions: what belongs to one, and what tells its variants apart."""

from __future__ import annotations

from intaglio.api.build.merged_schema import facets, sole_reference
from intaglio.api.build.json_node import Node
from intaglio.api.model import (
    Anything,
    Discriminator,
    Kind,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    Type,
)

CONSTRAINTS = frozenset(
    {"required", "not", "minProperties", "maxProperties", "dependentRequired"}
)


def is_constraint(variant: Node) -> bool:
    """Whether a variant only says which properties go together, and is no type of its own."""
    if not variant.is_mapping:
        return False
    keys = {key for key in variant.value if key not in ("title", "description")}
    return bool(keys) and keys <= CONSTRAINTS


def discriminator(
    said: Node, variants: tuple[Node, ...], types: tuple[Type, ...]
) -> Discriminator | None:
    """The values of the property that each variant goes by (OpenAPI 3.1, 4.8.25).

    A mapping names schemas by reference or by component name; what it leaves out goes by its own name.
    """
    targets = [target.at if (target := sole_reference(v)) else v.at for v in variants]
    places = {
        at: found.at for at, found in zip(targets, types) if isinstance(found, Ref)
    }
    mapping = [
        (value, places[at])
        for value, name in (said / "mapping").items()
        if (at := _named(name, targets)) in places
    ]
    mapped = {at for _, at in mapping}
    implicit = [
        (at.rpartition("/")[2], place)
        for at, place in places.items()
        if place not in mapped
    ]
    fallback = said / "defaultMapping"
    default = places.get(_named(fallback, targets)) if fallback.exists else None
    return Discriminator(said.text("propertyName"), tuple(mapping + implicit), default)


def _named(name: Node, targets: list[str]) -> str:
    by_name = [at for at in targets if at.rpartition("/")[2] == name.value]
    if by_name:
        return by_name[0]
    return name.target(name.value).at if isinstance(name.value, str) else ""


def common_tag(variant: Node) -> str:
    """The value that an inline variant's own constant property has, to call it by."""
    schema = facets(variant)
    for name, nodes in sorted(schema.properties().items()):
        values = [
            part.value
            for node in nodes
            for part in (node / "const", *(node / "enum").each())
        ]
        texts = [value for value in values if isinstance(value, str)]
        if name in schema.required() and len(texts) == 1:
            return texts[0]
    return ""
