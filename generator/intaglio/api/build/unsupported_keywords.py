"""What a schema says that no type can: noted in the ledger, so that nothing is dropped in silence."""

from __future__ import annotations

from intaglio.api.build.merged_schema import Facets
from intaglio.api.build.context import Ledger
from intaglio.api.build.enum_values import disjoint
from intaglio.api.build.json_node import Node
from intaglio.api.build.scalar_schema import (
    MISNOMERS,
    contradiction,
    types,
    unknown_types,
)
from intaglio.load.pointer import parent_pointer

UNMODELLED = (
    "not",
    "if",
    "dependentSchemas",
    "dependentRequired",
    "contains",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
)
"""Keywords that no type can say; named, and left to the server to check."""


def take_note(ledger: Ledger, schema: Facets) -> None:
    """Names what of this schema no type can say."""
    for keyword in UNMODELLED if schema.has_any(UNMODELLED) else ():
        found = schema.find(keyword)
        if found is not None and not _is_typed(keyword, found):
            ledger.fall_back(found.at, keyword, "not checked")
    if any([part.value is False for part in schema.parts]):
        ledger.fall_back(schema.at, "false schema", "any value")
    if len(schema.parts) > 1:
        _take_note_of_conflicts(ledger, schema)
    for node, name in unknown_types(schema):
        meant = MISNOMERS.get(name.strip("'")) or ", ".join(types(schema))
        ledger.fall_back(node.at, f"type {name}", meant or "any value")


def _take_note_of_conflicts(ledger: Ledger, schema: Facets) -> None:
    if (enum := disjoint(schema)) is not None:
        at = _place(schema, enum)
        ledger.fall_back(at, "allOf conflict of enums", "the first of them")
    if (said := contradiction(schema)) is not None:
        ledger.fall_back(
            _place(schema, said), "allOf conflict of types", types(schema)[0]
        )


def _is_typed(keyword: str, node: Node) -> bool:
    """Whether the keyword gives other properties a type, as `additionalProperties` does."""
    return keyword == "unevaluatedProperties" and node.value is not False


def _place(schema: Facets, keyword: Node) -> str:
    """Where a part conflicts with others: at itself, unless many schemas share it."""
    owner = schema.at.rpartition("/properties/")[0] or schema.at
    at = parent_pointer(keyword.at) or keyword.at
    return at if at.startswith(owner) else schema.at
