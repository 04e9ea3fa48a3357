"""XML Objects (OpenAPI 3.2, 4.26; 3.1, 4.8.26)."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.build.context import BuildContext
from intaglio.api.build.extension_values import report_unsupported_extensions
from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import (
    MERGING_KEYWORDS,
    sole_reference,
    upgrade_node,
)
from intaglio.api.model import NO_XML, NodeType, Xml
from intaglio.extensions.registry import XML_TEXT

XML_KEYWORDS = ("xml", "items", *MERGING_KEYWORDS)
"""Keywords that set how a value is written in XML, or lead to a schema that may."""

NODE_TYPES: dict[str, NodeType] = {
    "element": "element",
    "attribute": "attribute",
    "text": "text",
    "cdata": "text",
    "none": "none",
}


def build_xml(
    context: BuildContext, *schemas: Node, seen: tuple[str, ...] = ()
) -> Xml:
    """The XML node of a value that has to satisfy these schemas.

    Each setting comes from the first schema that has it; the target of a reference comes after the
    schema that refers to it. `seen` are the pointers of `items` on the way: items may hold themselves.
    """
    if all([_has_no_xml(schema) for schema in schemas]):
        return NO_XML
    chain = [node for schema in schemas for node in _follow_references(schema)]
    objects = [node / "xml" for node in chain if "xml" in node]
    types: Iterator[NodeType] = (_build_node_type(context, each) for each in objects)
    items = next((each / "items" for each in chain if "items" in each), None)
    item = None
    if items is not None and items.at not in seen:
        item = build_xml(context, items, seen=(*seen, items.at))
    if not objects and item in (None, NO_XML):
        return NO_XML
    return Xml(
        _first_string(objects, "name"),
        _first_string(objects, "namespace"),
        _first_string(objects, "prefix"),
        next((type_ for type_ in types if type_), ""),
        None if item == NO_XML else item,
    )


def _has_no_xml(schema: Node) -> bool:
    return not schema.is_mapping or schema.value.keys().isdisjoint(XML_KEYWORDS)


def build_own_xml(schema: Node) -> Xml:
    """The element of a model, from its own schema alone: references do not pass it on."""
    node = schema / "xml"
    return Xml(node.string("name"), node.string("namespace"), node.string("prefix"))


def _follow_references(schema: Node) -> Iterator[Node]:
    """The schema, then each schema that it is another name for."""
    seen: list[str] = []
    node: Node | None = schema
    while node is not None and node.at not in seen:
        seen.append(node.at)
        yield upgrade_node(node)
        node = sole_reference(node)


def _first_string(nodes: list[Node], key: str) -> str:
    return next((string for node in nodes if (string := node.string(key))), "")


def _build_node_type(context: BuildContext, node: Node) -> NodeType:
    """The `nodeType`, or what `attribute` and `wrapped` of OpenAPI 3.1 mean by it."""
    report_unsupported_extensions(context, node, "XML object")
    if (type_ := node.string("nodeType")) in NODE_TYPES:
        if type_ == "cdata":
            at = f"{node.at}/nodeType"
            context.add_fallback(at, "nodeType 'cdata'", "escaped text")
        return NODE_TYPES[type_]
    if node.boolean("attribute"):
        return "attribute"
    if XML_TEXT.read(node.value):
        return "text"
    return "element" if node.boolean("wrapped") else ""
