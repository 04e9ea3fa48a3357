"""XML Objects to facts (OpenAPI 3.2, 4.26; 3.1, 4.8.26)."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.build.merged_schema import COMBINING, sole_reference, upgraded
from intaglio.api.build.context import Ledger
from intaglio.api.build.json_node import Node
from intaglio.api.model import NO_XML, NodeType, Xml

SPEAKING = ("xml", "items", *COMBINING)
"""Keywords without one of which a schema says nothing of XML, nor leads to one that may."""

NODE_TYPES: dict[str, NodeType] = {
    "element": "element",
    "attribute": "attribute",
    "text": "text",
    "cdata": "text",
    "none": "none",
}


def xml_of(ledger: Ledger, *schemas: Node, seen: tuple[str, ...] = ()) -> Xml:
    """What these schemas say, the first that says something, and then those that they refer to."""
    if all([_is_silent(schema) for schema in schemas]):
        return NO_XML
    chain = [node for schema in schemas for node in _chain(schema)]
    said = [node / "xml" for node in chain if "xml" in node]
    nodes: Iterator[NodeType] = (_node(ledger, each) for each in said)
    items = next((each / "items" for each in chain if "items" in each), None)
    item = None
    if items is not None and items.at not in seen:
        item = xml_of(ledger, items, seen=(*seen, items.at))
    if not said and item in (None, NO_XML):
        return NO_XML
    return Xml(
        _first(said, "name"),
        _first(said, "namespace"),
        _first(said, "prefix"),
        next((node for node in nodes if node), ""),
        None if item == NO_XML else item,
    )


def _is_silent(schema: Node) -> bool:
    return not schema.is_mapping or schema.value.keys().isdisjoint(SPEAKING)


def own_xml(schema: Node) -> Xml:
    """What a schema says of itself, whatever it refers to."""
    said = schema / "xml"
    return Xml(said.text("name"), said.text("namespace"), said.text("prefix"))


def _chain(schema: Node) -> Iterator[Node]:
    """The schema, and what it is another name for, step by step."""
    seen: list[str] = []
    node: Node | None = schema
    while node is not None and node.at not in seen:
        seen.append(node.at)
        yield upgraded(node)
        node = sole_reference(node)


def _first(said: list[Node], key: str) -> str:
    return next((text for node in said if (text := node.text(key))), "")


def _node(ledger: Ledger, said: Node) -> NodeType:
    """The kind of node; `attribute` and `wrapped` are older words for two of them."""
    if (type_ := said.text("nodeType")) in NODE_TYPES:
        if type_ == "cdata":
            ledger.fall_back(f"{said.at}/nodeType", "nodeType 'cdata'", "escaped text")
        return NODE_TYPES[type_]
    if said.flag("attribute"):
        return "attribute"
    if said.flag("x-ms-text"):
        return "text"
    return "element" if said.flag("wrapped") else ""
