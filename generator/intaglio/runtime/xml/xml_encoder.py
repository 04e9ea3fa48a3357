"""Encodes plain data as documents in XML, by the shapes of a type (OpenAPI 3.2, 4.26)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..errors import ArgumentProblem, RequestValidationError
from ..request.styles import text_of
from ..types.xml_annotation import ATTRIBUTE_PREFIX, PLAIN, TEXT_KEY, XSI, Xml
from .xml_shapes import (
    ANY_SHAPE,
    DictShape,
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    Shapes,
    UnionShape,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAME = re.compile(r"[^\W\d][\w.\-\u00b7]*")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ROOT = "root"


def encode_document(shapes: Shapes, data: Any, xml: Xml) -> bytes:
    """A document of data.

    Args:
        shapes: the shapes of the type of the data.
        data: lists, dictionaries and scalars.
        xml: describes the root element; what it leaves open is taken from the type.

    Raises:
        RequestValidationError: a key is no name in XML, a string has a character that XML does
            not have, or the data is nested too deeply.
    """
    from xml.etree.ElementTree import Element, tostring

    shape = _resolve_variant(shapes, shapes.root, data)
    own = shape.xml if isinstance(shape, ModelShape) else PLAIN
    root_xml = replace(
        own,
        name=xml.name or own.name or _ROOT,
        namespace=xml.namespace or own.namespace,
        prefix=xml.prefix or own.prefix,
        item=xml.item,
    )
    document = _Place(Element(_ROOT), "")
    encoder = _XmlEncoder(shapes)
    try:
        encoder.add_root(document, root_xml, shape, data)
    except RecursionError as error:
        raise _problem("body", "nested too deeply") from error
    (root,) = document.element
    declared = {f"xmlns:{each}": uri for each, uri in encoder.prefixes.items()}
    root.attrib = {**declared, **root.attrib}
    body = bytes(tostring(root, encoding="utf-8", xml_declaration=True))
    return body.replace(b"\r", b"&#13;")  # parsers read a plain "\r" as "\n"


def _problem(name: str, found: str) -> RequestValidationError:
    return RequestValidationError((ArgumentProblem(name, found),))


@dataclass(frozen=True, slots=True)
class _Place:
    """An element that is being filled, and its default namespace."""

    element: Element
    namespace: str


class _XmlEncoder:
    """Adds elements for data; `prefixes` are declared at the root in the end."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes
        self.prefixes: dict[str, str] = {}

    def add_root(self, document: _Place, xml: Xml, shape: Shape, data: Any) -> None:
        """Add the root element, in which the items of a list stand."""
        if isinstance(data, list):
            has_name = xml.name != _ROOT
            item = xml.item or (PLAIN if has_name else _item_xml(self.shapes, shape))
            wrapped = replace(xml, wrapped=True, item=item)
            self._add_list(document, xml.name, wrapped, shape, data)
        else:
            self._add_element(document, xml, shape, data)

    def _add_fields(self, place: _Place, shape: Shape, data: dict[str, Any]) -> None:
        for key, value in data.items():
            field = shape.field(key) if isinstance(shape, ModelShape) else None
            if field is not None:
                self._add_field(place, key, field.xml, field.shape, value)
            elif key == TEXT_KEY:
                place.element.text = _write_text(key, value)
            elif key.startswith(ATTRIBUTE_PREFIX):
                name = key.removeprefix(ATTRIBUTE_PREFIX)
                xml = Xml(name, attribute=True)
                self._add_field(place, key, xml, ANY_SHAPE, value)
            else:
                self._add_field(place, key, PLAIN, _extra_shape(shape), value)

    def _add_field(
        self, place: _Place, wire: str, xml: Xml, shape: Shape, value: Any
    ) -> None:
        xml = replace(xml, name=xml.name or wire)
        if xml.attribute:
            self._set_attribute(place, xml, value)
        elif xml.text:
            place.element.text = _write_text(wire, value)
        elif isinstance(value, list):
            self._add_list(place, wire, xml, shape, value)
        elif xml.flat and isinstance(value, dict):
            resolved = _resolve_variant(self.shapes, shape, value)
            self._add_fields(place, resolved, value)
        else:
            self._add_element(place, xml, shape, value)

    def _set_attribute(self, place: _Place, xml: Xml, value: Any) -> None:
        if value is None:
            return
        values = value if isinstance(value, list) else [value]
        text = " ".join(_write_text(xml.name, each) for each in values)
        place.element.set(self._qualified_name(place, xml), text)

    def _add_list(
        self, place: _Place, wire: str, xml: Xml, shape: Shape, values: list[Any]
    ) -> None:
        holder = self._start_element(place, xml) if xml.wrapped else place
        item = xml.item or PLAIN
        name = item.name or (xml.name if xml.wrapped else wire)
        item = replace(item, name=name)
        for value, each in zip(values, _item_shapes(self.shapes, shape, values)):
            own = replace(item, wrapped=True) if isinstance(value, list) else item
            self._add_field(holder, name, own, each, value)

    def _add_element(self, place: _Place, xml: Xml, shape: Shape, value: Any) -> None:
        inside = self._start_element(place, xml)
        if isinstance(value, dict):
            resolved = _resolve_variant(self.shapes, shape, value)
            self._add_fields(inside, resolved, value)
        elif value is None:
            nil = Xml("nil", XSI, "xsi")
            inside.element.set(self._qualified_name(inside, nil), "true")
        else:
            inside.element.text = _write_text(xml.name, value)

    def _start_element(self, place: _Place, xml: Xml) -> _Place:
        from xml.etree.ElementTree import SubElement

        element = SubElement(place.element, "")
        inside = _Place(element, place.namespace)
        element.tag = self._qualified_name(inside, xml)
        if xml.prefix or not xml.namespace or xml.namespace == place.namespace:
            return inside
        element.set("xmlns", xml.namespace)
        return _Place(element, xml.namespace)

    def _qualified_name(self, place: _Place, xml: Xml) -> str:
        """A name with its prefix, which is declared at the root if it is free there."""
        if not all(_NAME.fullmatch(part) for part in (xml.name, xml.prefix or "_")):
            raise _problem(xml.name, "not a name in XML")
        if not (xml.prefix and xml.namespace):
            return xml.name
        if self.prefixes.setdefault(xml.prefix, xml.namespace) != xml.namespace:
            place.element.set(f"xmlns:{xml.prefix}", xml.namespace)
        return f"{xml.prefix}:{xml.name}"


def _write_text(name: str, value: Any) -> str:
    text = text_of(value)
    if _ILLEGAL.search(text):
        raise _problem(name, "a character that XML does not have")
    return text


def _extra_shape(shape: Shape) -> Shape:
    """The shape of values whose keys no field declares."""
    match shape:
        case ModelShape(extra=extra):
            return extra
        case DictShape(value=value):
            return value
    return ANY_SHAPE


def _item_xml(shapes: Shapes, shape: Shape) -> Xml:
    """The element of the items of a list: that of the model that they are."""
    item = shapes.resolve(shape.item(0)) if isinstance(shape, ListShape) else ANY_SHAPE
    return item.xml if isinstance(item, ModelShape) else PLAIN


def _item_shapes(shapes: Shapes, shape: Shape, values: list[Any]) -> Iterator[Shape]:
    resolved = _resolve_variant(shapes, shape, values)
    for index in range(len(values)):
        yield resolved.item(index) if isinstance(resolved, ListShape) else ANY_SHAPE


def _resolve_variant(shapes: Shapes, shape: Shape, data: Any) -> Shape:
    """The shape of data: of a union, the variant that knows most of its keys."""
    resolved = shapes.resolve(shape)
    while isinstance(resolved, UnionShape):
        resolved = shapes.resolve(_choose_variant(shapes, resolved, data))
    return resolved


def _choose_variant(shapes: Shapes, union: UnionShape, data: Any) -> Shape:
    if isinstance(data, dict):
        tag = str(data.get(union.discriminator))
        if (variant := union.tags.get(tag)) is not None:
            return variant
        return max(union.variants, key=lambda each: _match(shapes.resolve(each), data))
    wanted = ListShape if isinstance(data, list) else ScalarShape
    found = (e for e in union.variants if isinstance(shapes.resolve(e), wanted))
    return next(found, ANY_SHAPE)


def _match(shape: Shape, data: dict[str, Any]) -> float:
    """A score of how well a shape matches an object; the largest is best."""
    match shape:
        case ModelShape():
            return sum(1 if shape.field(key) else -1 for key in data)
        case DictShape() | UnionShape():
            return -0.5
    return float("-inf")
