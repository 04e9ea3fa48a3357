"""Plain data to XML, as the shapes of its type have it (OpenAPI 3.2, 4.26)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..errors import ArgumentProblem, RequestValidationError
from ..request.styles import text_of
from ..types.xml_annotation import ATTRIBUTE_PREFIX, TEXT_KEY, PLAIN, XSI, Xml
from .xml_shapes import (
    ANY_SHAPE,
    UnionShape,
    DictShape,
    ListShape,
    ModelShape,
    Shape,
    Shapes,
    ScalarShape,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAME = re.compile(r"[^\W\d][\w.\-\u00b7]*")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ROOT = "root"


def to_xml(shapes: Shapes, data: Any, xml: Xml) -> bytes:
    """A document of this data; `xml` goes before what its type says of the root.

    Raises `RequestValidationError` where XML has no way to say it.
    """
    from xml.etree.ElementTree import Element, tostring

    shape = _meant(shapes, shapes.root, data)
    own = shape.xml if isinstance(shape, ModelShape) else PLAIN
    said = replace(
        own,
        name=xml.name or own.name or _ROOT,
        namespace=xml.namespace or own.namespace,
        prefix=xml.prefix or own.prefix,
        item=xml.item,
    )
    top = _Place(Element(_ROOT), "")
    writer = _Writer(shapes)
    try:
        writer.root(top, said, shape, data)
    except RecursionError as error:
        raise _refused("body", "nested too deeply") from error
    (root,) = top.element
    declared = {f"xmlns:{each}": uri for each, uri in writer.prefixes.items()}
    root.attrib = {**declared, **root.attrib}
    document = bytes(tostring(root, encoding="utf-8", xml_declaration=True))
    return document.replace(
        b"\r", b"&#13;"
    )  # as it is it would be read as a line's end


def _refused(name: str, found: str) -> RequestValidationError:
    return RequestValidationError((ArgumentProblem(name, found),))


@dataclass(frozen=True, slots=True)
class _Place:
    """An element that is being filled, and the namespace of names without a prefix."""

    element: Element
    scope: str


class _Writer:
    """Writes one document; `prefixes` are declared at its root in the end."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes
        self.prefixes: dict[str, str] = {}

    def root(self, top: _Place, xml: Xml, shape: Shape, data: Any) -> None:
        """The root element; a list has to have one."""
        if isinstance(data, list):
            item = xml.item or (
                PLAIN if xml.name != _ROOT else _own(self.shapes, shape)
            )
            said = replace(xml, wrapped=True, item=item)
            self._list(top, xml.name, said, shape, data)
        else:
            self._child(top, xml, shape, data)

    def _fields(self, place: _Place, shape: Shape, data: dict[str, Any]) -> None:
        for key, value in data.items():
            known = shape.member(key) if isinstance(shape, ModelShape) else None
            if known is not None:
                self._field(place, key, known.xml, known.shape, value)
            elif key == TEXT_KEY:
                place.element.text = _text(key, value)
            elif key.startswith(ATTRIBUTE_PREFIX):
                attribute = Xml(key.removeprefix(ATTRIBUTE_PREFIX), attribute=True)
                self._field(place, key, attribute, ANY_SHAPE, value)
            else:
                self._field(place, key, PLAIN, _further(shape), value)

    def _field(
        self, place: _Place, wire: str, xml: Xml, shape: Shape, value: Any
    ) -> None:
        xml = replace(xml, name=xml.name or wire)
        if xml.attribute:
            self._attribute(place, xml, value)
        elif xml.text:
            place.element.text = _text(wire, value)
        elif isinstance(value, list):
            self._list(place, wire, xml, shape, value)
        elif xml.flat and isinstance(value, dict):
            self._fields(place, _meant(self.shapes, shape, value), value)
        else:
            self._child(place, xml, shape, value)

    def _attribute(self, place: _Place, xml: Xml, value: Any) -> None:
        if value is None:
            return
        values = value if isinstance(value, list) else [value]
        text = " ".join(_text(xml.name, each) for each in values)
        place.element.set(self._name(place, xml), text)

    def _list(
        self, place: _Place, wire: str, xml: Xml, shape: Shape, values: list[Any]
    ) -> None:
        holder = self._start(place, xml) if xml.wrapped else place
        said = xml.item or PLAIN
        item = replace(said, name=said.name or (xml.name if xml.wrapped else wire))
        nested = replace(item, wrapped=True)
        for value, each in zip(values, _items(self.shapes, shape, values)):
            own = nested if isinstance(value, list) else item
            self._field(holder, item.name, own, each, value)

    def _child(self, place: _Place, xml: Xml, shape: Shape, value: Any) -> None:
        inside = self._start(place, xml)
        if isinstance(value, dict):
            self._fields(inside, _meant(self.shapes, shape, value), value)
        elif value is None:
            nil = Xml("nil", XSI, "xsi")
            inside.element.set(self._name(inside, nil), "true")
        else:
            inside.element.text = _text(xml.name, value)

    def _start(self, place: _Place, xml: Xml) -> _Place:
        from xml.etree.ElementTree import SubElement

        element = SubElement(place.element, "")
        inside = _Place(element, place.scope)
        element.tag = self._name(inside, xml)
        if xml.prefix or not xml.namespace or xml.namespace == place.scope:
            return inside
        element.set("xmlns", xml.namespace)
        return _Place(element, xml.namespace)

    def _name(self, place: _Place, xml: Xml) -> str:
        """The name as it is written, its prefix declared at the root if it can be."""
        if not all(_NAME.fullmatch(part) for part in (xml.name, xml.prefix or "_")):
            raise _refused(xml.name, "not a name in XML")
        if not (xml.prefix and xml.namespace):
            return xml.name
        if self.prefixes.setdefault(xml.prefix, xml.namespace) != xml.namespace:
            place.element.set(f"xmlns:{xml.prefix}", xml.namespace)
        return f"{xml.prefix}:{xml.name}"


def _text(name: str, value: Any) -> str:
    text = text_of(value)
    if _ILLEGAL.search(text):
        raise _refused(name, "a character that XML does not have")
    return text


def _further(shape: Shape) -> Shape:
    """The shape of what has no name of its own."""
    match shape:
        case ModelShape(extra=extra):
            return extra
        case DictShape(value=value):
            return value
    return ANY_SHAPE


def _own(shapes: Shapes, shape: Shape) -> Xml:
    """What the items of a list are called without it."""
    item = shapes.resolved(shape.at(0)) if isinstance(shape, ListShape) else ANY_SHAPE
    return item.xml if isinstance(item, ModelShape) else PLAIN


def _items(shapes: Shapes, shape: Shape, values: list[Any]) -> Iterator[Shape]:
    found = _meant(shapes, shape, values)
    for index in range(len(values)):
        yield found.at(index) if isinstance(found, ListShape) else ANY_SHAPE


def _meant(shapes: Shapes, shape: Shape, data: Any) -> Shape:
    """The shape of this data: of a union, the variant that knows most of its keys."""
    found = shapes.resolved(shape)
    while isinstance(found, UnionShape):
        found = shapes.resolved(_chosen(shapes, found, data))
    return found


def _chosen(shapes: Shapes, choice: UnionShape, data: Any) -> Shape:
    variants = [(each, shapes.resolved(each)) for each in choice.variants]
    if isinstance(data, dict):
        if (tagged := choice.tags.get(str(data.get(choice.tag)))) is not None:
            return tagged
        return max(variants, key=lambda each: _known(each[1], data))[0]
    wanted = ListShape if isinstance(data, list) else ScalarShape
    return next(
        (each for each, found in variants if isinstance(found, wanted)), ANY_SHAPE
    )


def _known(shape: Shape, data: dict[str, Any]) -> float:
    match shape:
        case ModelShape():
            return sum(1 if shape.member(key) else -1 for key in data)
        case DictShape() | UnionShape():
            return -0.5
    return float("-inf")
