"""Reports the keywords of a schema that no type can express, so that nothing is dropped in silence."""

from __future__ import annotations

from intaglio.api.build.context import BuildContext
from intaglio.api.build.enum_schema import conflicting_enum
from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import MergedSchema
from intaglio.api.build.scalar_schema import (
    TYPE_BY_MISNOMER,
    allowed_types,
    conflicting_type,
    unknown_types,
)
from intaglio.load.pointer import parent_pointer

UNSUPPORTED = (
    "not",
    "if",
    "dependentSchemas",
    "dependentRequired",
    "contains",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
)
"""Keywords that are reported and left to the server to check."""


def report_unsupported_keywords(context: BuildContext, schema: MergedSchema) -> None:
    """Adds a fallback for each keyword, type and conflict that no type can express."""
    for keyword in UNSUPPORTED if schema.has_any(UNSUPPORTED) else ():
        node = schema.find(keyword)
        if node is not None and not _gives_type(keyword, node):
            context.add_fallback(node.at, keyword, "not checked")
    if any([part.value is False for part in schema.parts]):
        context.add_fallback(schema.at, "false schema", "any value")
    if len(schema.parts) > 1:
        _report_conflicts(context, schema)
    for node, name in unknown_types(schema):
        meant = TYPE_BY_MISNOMER.get(name.strip("'")) or ", ".join(
            allowed_types(schema)
        )
        context.add_fallback(node.at, f"type {name}", meant or "any value")


def _report_conflicts(context: BuildContext, schema: MergedSchema) -> None:
    if (enum := conflicting_enum(schema)) is not None:
        at = _conflict_pointer(schema, enum)
        context.add_fallback(at, "allOf conflict of enums", "the first of them")
    if (type_ := conflicting_type(schema)) is not None:
        at, became = _conflict_pointer(schema, type_), allowed_types(schema)[0]
        context.add_fallback(at, "allOf conflict of types", became)


def _gives_type(keyword: str, node: Node) -> bool:
    """True if the keyword types other properties, as `additionalProperties` does."""
    return keyword == "unevaluatedProperties" and node.value is not False


def _conflict_pointer(schema: MergedSchema, keyword: Node) -> str:
    """The pointer of the part in conflict, or of the schema where the part is a shared component."""
    owner = schema.at.rpartition("/properties/")[0] or schema.at
    at = parent_pointer(keyword.at) or keyword.at
    return at if at.startswith(owner) else schema.at
