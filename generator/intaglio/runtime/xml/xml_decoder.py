"""Decodes documents in XML as plain data, by the shapes of a type.

It is tolerant: elements are found by their names if their namespaces are others, lists with and without a wrapping
element are read, and what no field declares is kept (attributes under `@name`, text under `#text`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..types.xml_annotation import ATTRIBUTE_PREFIX, TEXT_KEY, XSI, Xml
from .xml_parser import MalformedXml, parse_xml
from .xml_scalars import decode_scalar
from .xml_shapes import (
    ANY_SHAPE,
    AnyShape,
    DictShape,
    FieldShape,
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    Shapes,
    UnionShape,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NIL = f"{{{XSI}}}nil"
_ABSENT: Any = object()


def decode_document(shapes: Shapes, body: bytes, content_type: str) -> Any:
    """The data of a document.

    Raises:
        MalformedXml: the body is no XML, not only XML, or nested too deeply.
    """
    root = parse_xml(body, content_type)
    try:
        return _XmlDecoder(shapes).decode(shapes.root, root)
    except RecursionError as error:
        raise MalformedXml("nested too deeply") from error


class _XmlDecoder:
    """Decodes elements by the shapes of one type."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes

    def decode(self, shape: Shape, element: Element) -> Any:
        """The value of an element."""
        if element.get(_NIL) in ("true", "1"):
            return None
        resolved = self._resolve_variant(shape, element)
        match resolved:
            case ScalarShape():
                return decode_scalar(resolved, "".join(element.itertext()))
            case ListShape():
                return self._decode_children(resolved, element)
            case DictShape(value=value):
                attributes = _attributes_of(element) if value == ANY_SHAPE else {}
                entries = self._decode_undeclared(element, frozenset(), value)
                return {**attributes, **dict(entries)}
            case ModelShape():
                return self._decode_model(resolved, element)
        return self._decode_anything(element)

    def _decode_model(self, shape: ModelShape, element: Element) -> dict[str, Any]:
        values = self._decode_fields(shape, element)
        names = {field.name for field in shape.fields}
        for key, value in element.attrib.items():
            name = _local_name(key)
            if shape.field(name) is not None:
                values.setdefault(name, value)
            elif name not in names and not key.startswith(f"{{{XSI}}}"):
                values[f"{ATTRIBUTE_PREFIX}{name}"] = value
        known = self._element_names(shape)
        for key, value in self._decode_undeclared(element, known, shape.extra):
            values.setdefault(key, value)
        return {**self._decode_own_text(shape, element, values), **values}

    def _decode_fields(self, shape: ModelShape, element: Element) -> dict[str, Any]:
        values = (
            (field.wire, self._decode_field(shape, field, element))
            for field in shape.fields
        )
        return {wire: value for wire, value in values if value is not _ABSENT}

    def _decode_field(
        self, owner: ModelShape, field: FieldShape, element: Element
    ) -> Any:
        """The value of a field of the object that an element is; `_ABSENT` if it has none."""
        xml, shape = field.xml, self.shapes.resolve(field.shape)
        if xml.attribute:
            text = _find_attribute(element, field.name, xml.namespace)
            return _ABSENT if text is None else _decode_attribute(shape, text)
        if xml.text:
            text = _text_of(element)
            return decode_scalar(shape, text) if text or field.required else _ABSENT
        if xml.flat and isinstance(shape, ModelShape):
            return self._decode_fields(shape, element) or _ABSENT
        if self._has_list(shape):
            return self._decode_list(owner, field, shape, element)
        found = _find_children(owner, field, element, field.name, xml)
        if len(found) > 1 and isinstance(shape, AnyShape):
            return [self.decode(shape, each) for each in found]
        if not found or not field.required and self._is_too_empty(shape, found[-1]):
            return _ABSENT
        return self.decode(shape, found[-1])

    def _decode_list(
        self, owner: ModelShape, field: FieldShape, shape: Shape, element: Element
    ) -> Any:
        xml, items = field.xml, self._list_in(shape)
        if xml.wrapped:
            found = _find_children(owner, field, element, field.name, xml)
            return self.decode(items, found[0]) if found else _ABSENT
        name = _element_name(field, True)
        found = _find_children(owner, field, element, name, xml.item or xml)
        if len(found) == 1:
            return self._decode_single(shape, items, found[0])
        values = self._decode_items(items, found)
        return values if values or field.required else _ABSENT

    def _decode_single(self, shape: Shape, items: ListShape, element: Element) -> Any:
        """The value of the only element of a list: its item, the list, or another variant."""
        item = self.shapes.resolve(items.item(0))
        if element.get(_NIL) in ("true", "1") and not _can_be_null(item):
            return None
        variants = shape.variants if isinstance(shape, UnionShape) else ()
        others = tuple(each for each in variants if not self._has_list(each))
        has_objects = any(
            not isinstance(self.shapes.resolve(each), ScalarShape) for each in others
        )
        if others and (len(element) == 0 or has_objects):
            return self.decode(UnionShape(others), element)
        if self._is_wrapper(items.item(0), element):
            return self._decode_children(items, element)
        return [self.decode(items.item(0), element)]

    def _decode_children(self, shape: ListShape, element: Element) -> list[Any]:
        return self._decode_items(shape, list(element))

    def _decode_items(self, shape: ListShape, elements: list[Element]) -> list[Any]:
        return [
            self.decode(shape.item(index), each) for index, each in enumerate(elements)
        ]

    def _decode_undeclared(
        self, element: Element, known: frozenset[str], shape: Shape
    ) -> Iterator[tuple[str, Any]]:
        """The names and values of children without a field; several of a name are a list."""
        by_name: dict[str, list[Element]] = {}
        for child in element:
            by_name.setdefault(_local_name(child.tag), []).append(child)
        resolved = self.shapes.resolve(shape)
        for name, found in by_name.items():
            if name in known:
                continue
            if isinstance(resolved, ListShape):
                is_wrapper = len(found) == 1 and self._is_wrapper(
                    resolved.item(0), found[0]
                )
                items = list(found[0]) if is_wrapper else found
                yield name, self._decode_items(resolved, items)
            elif len(found) == 1 or not isinstance(resolved, AnyShape):
                yield name, self.decode(shape, found[-1])
            else:
                yield name, [self.decode(shape, each) for each in found]

    def _decode_own_text(
        self, shape: ModelShape, element: Element, values: dict[str, Any]
    ) -> dict[str, Any]:
        """The text that no field declares: the value of the one missing field, or `#text`."""
        text = _text_of(element).strip()
        if not text or any(field.xml.text for field in shape.fields):
            return {}
        missing = [f for f in shape.fields if f.required and f.wire not in values]
        if len(missing) == 1 and not len(element):
            resolved = self.shapes.resolve(missing[0].shape)
            return {missing[0].wire: decode_scalar(resolved, text)}
        return {TEXT_KEY: text}

    def _decode_anything(self, element: Element) -> Any:
        """A string, or an object with `@` before attributes and `#text` for its text."""
        attributes = _attributes_of(element)
        children = dict(self._decode_undeclared(element, frozenset(), ANY_SHAPE))
        text = _text_of(element)
        if not attributes and not children:
            return text
        own_text = {TEXT_KEY: text.strip()} if text.strip() else {}
        return {**attributes, **children, **own_text}

    def _element_names(self, shape: ModelShape) -> frozenset[str]:
        """The names of the elements of all fields, those of flat fields included."""
        names: set[str] = set()
        for field in shape.fields:
            resolved = self.shapes.resolve(field.shape)
            if field.xml.flat and isinstance(resolved, ModelShape):
                names |= self._element_names(resolved)
            elif not field.xml.attribute and not field.xml.text:
                names.add(_element_name(field, self._has_list(field.shape)))
        return frozenset(names)

    def _has_list(self, shape: Shape) -> bool:
        """True if a shape is a list, or a union with a list."""
        resolved = self.shapes.resolve(shape)
        if isinstance(resolved, UnionShape):
            return any(self._has_list(each) for each in resolved.variants)
        return isinstance(resolved, ListShape)

    def _list_in(self, shape: Shape) -> ListShape:
        resolved = self.shapes.resolve(shape)
        if isinstance(resolved, UnionShape):
            return self._list_in(next(filter(self._has_list, resolved.variants)))
        return resolved if isinstance(resolved, ListShape) else ListShape((ANY_SHAPE,))

    def _is_wrapper(self, item: Shape, element: Element) -> bool:
        """True if an element holds the items of a list; many servers wrap lists undeclared."""
        shape = self._resolve_variant(item, element)
        if isinstance(shape, ScalarShape):
            return len(element) > 0
        if not isinstance(shape, ModelShape) or element.attrib:
            return False
        names = {_local_name(child.tag) for child in element}
        known = self._element_names(shape) | {field.wire for field in shape.fields}
        is_unknown_name = len(names) == 1 and not names & known
        return self._is_too_empty(shape, element) or is_unknown_name

    def _is_too_empty(self, shape: Shape, element: Element) -> bool:
        """True if an element is empty, and the shape is a model with required fields."""
        if not isinstance(shape, ModelShape):
            return False
        has_required = any(field.required for field in shape.fields)
        has_content = len(element) or element.attrib or _text_of(element).strip()
        return has_required and not has_content

    def _resolve_variant(self, shape: Shape, element: Element) -> Shape:
        """The shape of an element: of a union, the variant that matches it best."""
        resolved = self.shapes.resolve(shape)
        while isinstance(resolved, UnionShape):
            resolved = self.shapes.resolve(self._choose_variant(resolved, element))
        return resolved

    def _choose_variant(self, union: UnionShape, element: Element) -> Shape:
        if not len(element) and not element.attrib:
            scalars = filter(self._has_scalar, union.variants)
            return next(scalars, union.variants[0])
        for tag, variant in union.tags.items():
            model = self.shapes.resolve(variant)
            if isinstance(model, ModelShape):
                field = model.field(union.discriminator)
                value = field and self._decode_field(model, field, element)
                if value is not _ABSENT and str(value) == tag:
                    return variant
        return max(union.variants, key=lambda each: self._match(each, element))

    def _has_scalar(self, shape: Shape) -> bool:
        """True if a shape is a scalar, or a union with a scalar."""
        resolved = self.shapes.resolve(shape)
        if isinstance(resolved, UnionShape):
            return any(map(self._has_scalar, resolved.variants))
        return isinstance(resolved, ScalarShape)

    def _match(self, variant: Shape, element: Element) -> float:
        """A score of how well a variant matches an element with children or attributes; the largest is best."""
        shape = self.shapes.resolve(variant)
        match shape:
            case ModelShape():
                return self._match_model(shape, element)
            case DictShape() | ListShape() | UnionShape():
                return -0.5
        return float("-inf")

    def _match_model(self, shape: ModelShape, element: Element) -> float:
        """A score of a model: known names add to it, unknown names subtract, wrong constants subtract most."""
        known = {field.name for field in shape.fields} | self._element_names(shape)
        names = [_local_name(key) for key in element.attrib]
        names += [_local_name(child.tag) for child in element]
        wrong = sum(self._is_wrong(shape, field, element) for field in shape.fields)
        return sum(1 if name in known else -1 for name in names) - 100 * wrong

    def _is_wrong(self, owner: ModelShape, field: FieldShape, element: Element) -> bool:
        """True if a field has constants, and the element has another value."""
        shape = self.shapes.resolve(field.shape)
        if not isinstance(shape, ScalarShape) or not shape.constants:
            return False
        value = self._decode_field(owner, field, element)
        return value is not _ABSENT and value not in shape.constants.values()


def _decode_attribute(shape: Shape, text: str) -> Any:
    """The value of an attribute; the items of a list are separated by spaces."""
    if isinstance(shape, ListShape):
        return [decode_scalar(shape.item(0), each) for each in text.split()]
    return decode_scalar(shape, text)


def _attributes_of(element: Element) -> dict[str, str]:
    """The attributes of an element without those of XML Schema, under `@name`."""
    return {
        f"{ATTRIBUTE_PREFIX}{_local_name(key)}": value
        for key, value in element.attrib.items()
        if not key.startswith(f"{{{XSI}}}")
    }


def _find_attribute(element: Element, name: str, namespace: str) -> str | None:
    """The attribute with a name and namespace; if there is none, one with the name."""
    if namespace and (exact := element.get(f"{{{namespace}}}{name}")) is not None:
        return exact
    named = (value for key, value in element.attrib.items() if _local_name(key) == name)
    return next(named, None)


def _find_children(
    owner: ModelShape, field: FieldShape, element: Element, name: str, xml: Xml
) -> list[Element]:
    """The children with a name and the namespace of `xml`; if there is none, those with the name.

    Children in the namespace of another field of the owner are left to that field.
    """
    if exact := [e for e in element if e.tag == f"{{{xml.namespace}}}{name}"]:
        return exact
    of_others = {
        f"{{{other.xml.namespace}}}{other.name}"
        for other in owner.fields
        if other is not field and other.xml.namespace
    }
    return [e for e in element if _local_name(e.tag) == name and e.tag not in of_others]


def _element_name(field: FieldShape, is_list: bool) -> str:
    """The name of the elements of a field, which for a list without a wrapper is that of its items."""
    xml = field.xml
    if is_list and not xml.wrapped:
        return (xml.item.name if xml.item else "") or field.wire
    return field.name


def _can_be_null(shape: Shape) -> bool:
    return isinstance(shape, ScalarShape) and "none" in shape.kinds


def _local_name(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def _text_of(element: Element) -> str:
    """The text directly in an element, not that of its children."""
    return "".join((element.text or "", *(child.tail or "" for child in element)))
