"""Decodes XML into JSON values by the `xml` keywords of a schema (OpenAPI 3.1, 4.8.26)."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from conformance.document import Document, Node
from conformance.parameter_decoding import parse_string


class XmlMismatchError(Exception):
    """The XML does not have the elements that its schema describes."""


def decode_xml(document: Document, schema: Node, content: bytes) -> Any:
    """The value of an XML document. Raises `XmlMismatchError`."""
    return _decode_element(document, schema, fromstring(content))


def _decode_element(document: Document, schema: Node, element: Element) -> Any:
    properties = document.properties(schema)
    if properties:
        return dict(_decode_properties(document, properties, element))
    if "object" in document.types(schema):
        additional = document.additional_schema(schema)
        return {
            each.tag: _decode_element(document, additional, each) for each in element
        }
    if len(element):
        raise XmlMismatchError(f"<{element.tag}> has child elements")
    return parse_string(document, schema, element.text or "")


def _decode_properties(
    document: Document, properties: dict[str, Node], element: Element
) -> Iterator[tuple[str, Any]]:
    known = set()
    for name, schema in properties.items():
        xml = _xml_keyword(document, schema)
        tag = _tag_name(xml, name)
        known.add(tag)
        if xml.get("attribute"):
            if (text := element.get(tag)) is not None:
                yield name, parse_string(document, schema, text)
        elif "array" in document.types(schema):
            known.add(_item_tag_name(document, schema, tag))
            found = _decode_array(
                document, schema, element, tag, bool(xml.get("wrapped"))
            )
            if found is not None:
                yield name, found
        elif (inner := element.find(tag)) is not None:
            yield name, _decode_element(document, schema, inner)
    if unknown := {each.tag for each in element} - known:
        raise XmlMismatchError(f"<{element.tag}> has {sorted(unknown)}")
    if (element.text or "").strip():
        raise XmlMismatchError(f"<{element.tag}> has text")


def _decode_array(
    document: Document, schema: Node, element: Element, tag: str, wrapped: bool
) -> list[Any] | None:
    items = document.resolve(schema).get("items", {})
    inner = element.find(tag) if wrapped else element
    if inner is None:
        return None
    found = inner.findall(_item_tag_name(document, schema, tag))
    if len(found) == 1 and not len(found[0]) and document.required(items):
        return []  # one empty element whose required members are absent: an empty array
    return [_decode_element(document, items, each) for each in found] if found else None


def _item_tag_name(document: Document, schema: Node, tag: str) -> str:
    items = document.resolve(schema).get("items", {})
    return _tag_name(_xml_keyword(document, items), tag)


def _xml_keyword(document: Document, schema: Node) -> Node:
    """The `xml` object of a schema, references resolved; empty if there is none."""
    found: Node = document.resolve(schema).get("xml", {})
    return found


def _tag_name(xml: Node, name: str) -> str:
    local = xml.get("name", name)
    return f"{{{xml['namespace']}}}{local}" if "namespace" in xml else local
