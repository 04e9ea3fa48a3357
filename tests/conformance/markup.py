"""Reads XML as what the `xml` keywords of a schema make of it: values of JSON (OpenAPI 3.1, 4.8.26)."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from conformance.schemas import Document, Node
from conformance.wire import typed_text


class Unread(Exception):
    """The document is of another form than its schema says."""


def from_xml(document: Document, schema: Node, content: bytes) -> Any:
    """The value that a whole document stands for."""
    return _value(document, schema, fromstring(content))


def _value(document: Document, schema: Node, element: Element) -> Any:
    properties = document.properties(schema)
    if properties:
        return dict(_members(document, properties, element))
    if "object" in document.kinds(schema):
        further = document.further(schema)
        return {each.tag: _value(document, further, each) for each in element}
    if len(element):
        raise Unread(f"<{element.tag}> has elements inside")
    return typed_text(document, schema, element.text or "")


def _members(
    document: Document, properties: dict[str, Node], element: Element
) -> Iterator[tuple[str, Any]]:
    known = set()
    for name, schema in properties.items():
        said = _xml(document, schema)
        tag = _tag(said, name)
        known.add(tag)
        if said.get("attribute"):
            if (text := element.get(tag)) is not None:
                yield name, typed_text(document, schema, text)
        elif "array" in document.kinds(schema):
            known.add(_item_tag(document, schema, tag))
            found = _array(document, schema, element, tag, bool(said.get("wrapped")))
            if found is not None:
                yield name, found
        elif (inner := element.find(tag)) is not None:
            yield name, _value(document, schema, inner)
    if unknown := {each.tag for each in element} - known:
        raise Unread(f"<{element.tag}> has {sorted(unknown)}")
    if (element.text or "").strip():
        raise Unread(f"<{element.tag}> has a text")


def _array(
    document: Document, schema: Node, element: Element, tag: str, wrapped: bool
) -> list[Any] | None:
    items = document.resolved(schema).get("items", {})
    inner = element.find(tag) if wrapped else element
    if inner is None:
        return None
    found = inner.findall(_item_tag(document, schema, tag))
    if len(found) == 1 and not len(found[0]) and document.required(items):
        return []  # an element without what every item has is one that has no item
    return [_value(document, items, each) for each in found] if found else None


def _item_tag(document: Document, schema: Node, tag: str) -> str:
    items = document.resolved(schema).get("items", {})
    return _tag(_xml(document, items), tag)


def _xml(document: Document, schema: Node) -> Node:
    """What a schema says of its element: of a mere reference, what its target says."""
    found: Node = document.resolved(schema).get("xml", {})
    return found


def _tag(said: Node, name: str) -> str:
    local = said.get("name", name)
    return f"{{{said['namespace']}}}{local}" if "namespace" in said else local
