"""The headers of a response (OpenAPI 3.1, 4.8.21): documentation, for no model is made of them."""

from __future__ import annotations

from intaglio.api.build.merged_schema import facets
from intaglio.api.build.context import Ledger
from intaglio.api.model import Anything, ResponseHeader, NameParts, Type
from intaglio.api.build.json_node import Node
from intaglio.api.build.schema_object import type_of
from intaglio.api.model.traversal import references_in
from intaglio.errors import IntaglioError


def headers(node: Node) -> tuple[ResponseHeader, ...]:
    """Those that a response describes, but for `Content-Type`, which its content says."""
    return tuple(
        _header(name, header.resolved())
        for name, header in node.items()
        if name.lower() != "content-type"
    )


def _header(name: str, node: Node) -> ResponseHeader:
    schema = next(
        (c / "schema" for _, c in (node / "content").items()), node / "schema"
    )
    return ResponseHeader(
        name,
        _type(schema),
        node.text("description") or facets(schema).text("description"),
        node.flag("required"),
        node.flag("deprecated"),
    )


def _type(schema: Node) -> Type:
    """The type of a plain value; what is made of others is not told, for it comes as a text."""
    if not schema.exists:
        return Anything()
    try:
        # What is found on the way is for the documentation alone: it is entered nowhere.
        found = type_of(Ledger(), NameParts("", ("header",)), schema)
    except IntaglioError:
        return Anything()
    return Anything() if any(references_in(found)) else found
