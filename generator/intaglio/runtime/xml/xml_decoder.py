"""XML to plain data, as the shapes of its type have it; names go before namespaces, so that much is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..types.xml_annotation import ATTRIBUTE_PREFIX, TEXT_KEY, XSI, Xml
from .xml_parser import MalformedXml, parsed
from .xml_scalars import scalar
from .xml_shapes import (
    ANY_SHAPE,
    UnionShape,
    DictShape,
    ListShape,
    FieldShape,
    ModelShape,
    Shape,
    Shapes,
    ScalarShape,
    AnyShape,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NIL = f"{{{XSI}}}nil"
_ABSENT: Any = object()


def from_xml(shapes: Shapes, body: bytes, content_type: str) -> Any:
    """The data of a document. Raises `MalformedXml`."""
    root = parsed(body, content_type)
    try:
        return _Reader(shapes).value(shapes.root, root)
    except RecursionError as error:
        raise MalformedXml("nested too deeply") from error


class _Reader:
    """Reads one document."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes

    def value(self, shape: Shape, element: Element) -> Any:
        """The value that an element stands for."""
        if element.get(_NIL) in ("true", "1"):
            return None
        found = self._meant(shape, element)
        match found:
            case ScalarShape():
                return scalar(found, "".join(element.itertext()))
            case ListShape():
                return self._items(found, element)
            case DictShape(value=value):
                own = _attributes(element) if value == ANY_SHAPE else {}
                return {**own, **dict(self._others(element, frozenset(), value))}
            case ModelShape():
                return self._record(found, element)
        return self._anything(element)

    def _record(self, shape: ModelShape, element: Element) -> dict[str, Any]:
        found = self._members(shape, element)
        named = {each.xml.name or each.wire for each in shape.members}
        for key, value in element.attrib.items():
            name = _local(key)
            if shape.member(name) is not None:
                found.setdefault(name, value)
            elif name not in named and not key.startswith(f"{{{XSI}}}"):
                found[f"{ATTRIBUTE_PREFIX}{name}"] = value
        for key, value in self._others(element, self._names(shape), shape.extra):
            found.setdefault(key, value)
        return {**self._own_text(shape, element, found), **found}

    def _members(self, shape: ModelShape, element: Element) -> dict[str, Any]:
        values = ((m.wire, self._member(shape, m, element)) for m in shape.members)
        return {wire: value for wire, value in values if value is not _ABSENT}

    def _names(self, shape: ModelShape) -> frozenset[str]:
        """What the elements of the fields are called, those of flat ones included."""
        names: set[str] = set()
        for member in shape.members:
            inner = self.shapes.resolved(member.shape)
            if member.xml.flat and isinstance(inner, ModelShape):
                names |= self._names(inner)
            elif not member.xml.attribute and not member.xml.text:
                names.add(_name(member, self._is_list(member.shape)))
        return frozenset(names)

    def _is_list(self, shape: Shape) -> bool:
        found = self.shapes.resolved(shape)
        if isinstance(found, UnionShape):
            return any(self._is_list(each) for each in found.variants)
        return isinstance(found, ListShape)

    def _member(self, owner: ModelShape, member: FieldShape, element: Element) -> Any:
        xml, shape = member.xml, self.shapes.resolved(member.shape)
        name = xml.name or member.wire
        if xml.attribute:
            text = _attribute(element, name, xml.namespace)
            return _ABSENT if text is None else self._listed(shape, text)
        if xml.text:
            text = _text(element)
            return scalar(shape, text) if text or member.required else _ABSENT
        if xml.flat and isinstance(shape, ModelShape):
            return self._members(shape, element) or _ABSENT
        if self._is_list(shape):
            return self._list(owner, member, shape, element)
        found = _children(owner, member, element, name, xml)
        if len(found) > 1 and isinstance(shape, AnyShape):
            return [self.value(shape, each) for each in found]
        is_void = not member.required and found and self._is_void(shape, found[-1])
        return self.value(shape, found[-1]) if found and not is_void else _ABSENT

    def _listed(self, shape: Shape, text: str) -> Any:
        if isinstance(shape, ListShape):
            return [scalar(shape.at(0), each) for each in text.split()]
        return scalar(shape, text)

    def _list(
        self, owner: ModelShape, member: FieldShape, shape: Shape, element: Element
    ) -> Any:
        xml, items = member.xml, self._items_of(shape)
        if xml.wrapped:
            found = _children(owner, member, element, xml.name or member.wire, xml)
            return self.value(items, found[0]) if found else _ABSENT
        name = _name(member, True)
        found = _children(owner, member, element, name, xml.item or xml)
        if len(found) == 1:
            return self._only(shape, items, found[0])
        values = [self.value(items.at(i), each) for i, each in enumerate(found)]
        return values if values or member.required else _ABSENT

    def _only(self, shape: Shape, items: ListShape, element: Element) -> Any:
        """The value of one element: a list of it, the list itself, or what else there may be."""
        item = self.shapes.resolved(items.at(0))
        if element.get(_NIL) in ("true", "1") and not _takes_null(item):
            return None
        others = self._others_than_lists(shape)
        if others.variants and (len(element) == 0 or self._has_objects(others)):
            return self.value(others, element)
        if self._is_wrapper(items.at(0), element):
            return self._items(items, element)
        return [self.value(items.at(0), element)]

    def _others_than_lists(self, shape: Shape) -> UnionShape:
        variants = shape.variants if isinstance(shape, UnionShape) else ()
        return UnionShape(tuple(each for each in variants if not self._is_list(each)))

    def _has_objects(self, choice: UnionShape) -> bool:
        found = map(self.shapes.resolved, choice.variants)
        return any(not isinstance(each, ScalarShape) for each in found)

    def _items_of(self, shape: Shape) -> ListShape:
        found = self.shapes.resolved(shape)
        if isinstance(found, UnionShape):
            return self._items_of(next(filter(self._is_list, found.variants)))
        return found if isinstance(found, ListShape) else ListShape((ANY_SHAPE,))

    def _items(self, shape: ListShape, element: Element) -> list[Any]:
        return [self.value(shape.at(i), each) for i, each in enumerate(element)]

    def _is_wrapper(self, item: Shape, element: Element) -> bool:
        """Whether this holds the items after all, which many servers do unasked."""
        shape = self._meant(item, element)
        if isinstance(shape, ScalarShape):
            return len(element) > 0
        if not isinstance(shape, ModelShape) or element.attrib:
            return False
        inside = {_local(each.tag) for each in element}
        known = self._names(shape) | {each.wire for each in shape.members}
        return self._is_void(shape, element) or len(inside) == 1 and not inside & known

    def _is_void(self, shape: Shape, element: Element) -> bool:
        """Whether an element is too empty for an object that has to have something."""
        needs = isinstance(shape, ModelShape) and any(m.required for m in shape.members)
        return needs and not (len(element) or element.attrib or _text(element).strip())

    def _own_text(
        self, shape: ModelShape, element: Element, found: dict[str, Any]
    ) -> dict[str, Any]:
        """Text that no field is said to be: the one field that is missing, or an extra."""
        text = _text(element).strip()
        if not text or any(each.xml.text for each in shape.members):
            return {}
        missing = [m for m in shape.members if m.required and m.wire not in found]
        if len(missing) == 1 and not len(element):
            own = self.shapes.resolved(missing[0].shape)
            return {missing[0].wire: scalar(own, text)}
        return {TEXT_KEY: text}

    def _others(
        self, element: Element, known: frozenset[str], shape: Shape
    ) -> Iterator[tuple[str, Any]]:
        """The children that have no field of their own; several of a name are a list."""
        groups: dict[str, list[Element]] = {}
        for child in element:
            groups.setdefault(_local(child.tag), []).append(child)
        inner = self.shapes.resolved(shape)
        for name in (each for each in groups if each not in known):
            if isinstance(inner, ListShape):
                yield name, self._entries(inner, groups[name])
            elif len(groups[name]) == 1 or not isinstance(inner, AnyShape):
                yield name, self.value(shape, groups[name][-1])
            else:
                yield name, [self.value(shape, each) for each in groups[name]]

    def _entries(self, shape: ListShape, found: list[Element]) -> list[Any]:
        if len(found) == 1 and self._is_wrapper(shape.at(0), found[0]):
            return self._items(shape, found[0])
        return [self.value(shape.at(i), each) for i, each in enumerate(found)]

    def _anything(self, element: Element) -> Any:
        """A text, or an object with `@` before attributes and `#text` for its text."""
        attributes = _attributes(element)
        children = dict(self._others(element, frozenset(), ANY_SHAPE))
        text = _text(element)
        if not attributes and not children:
            return text
        own = {TEXT_KEY: text.strip()} if text.strip() else {}
        return {**attributes, **children, **own}

    def _meant(self, shape: Shape, element: Element) -> Shape:
        """The shape of this element: of a union, the variant that knows most of it."""
        found = self.shapes.resolved(shape)
        while isinstance(found, UnionShape):
            found = self.shapes.resolved(self._chosen(found, element))
        return found

    def _chosen(self, choice: UnionShape, element: Element) -> Shape:
        variants = [(each, self.shapes.resolved(each)) for each in choice.variants]
        if not len(element) and not element.attrib:
            texts = (each for each, found in variants if self._has_text(found))
            return next(texts, choice.variants[0])
        for tag, variant in choice.tags.items():
            record = self.shapes.resolved(variant)
            if (
                isinstance(record, ModelShape)
                and self._tag(record, choice, element) == tag
            ):
                return variant
        return max(variants, key=lambda each: self._known(each[1], element))[0]

    def _has_text(self, shape: Shape) -> bool:
        if isinstance(shape, UnionShape):
            return any(self._has_text(self.shapes.resolved(v)) for v in shape.variants)
        return isinstance(shape, ScalarShape)

    def _tag(
        self, record: ModelShape, choice: UnionShape, element: Element
    ) -> str | None:
        member = record.member(choice.tag)
        value = None if member is None else self._member(record, member, element)
        return str(value) if value is not _ABSENT else None

    def _known(self, shape: Shape, element: Element) -> float:
        match shape:
            case ModelShape():
                return self._fitness(shape, element)
            case DictShape() | ListShape() | UnionShape():
                return -0.5
        return float("-inf")

    def _fitness(self, shape: ModelShape, element: Element) -> float:
        """How much of an element a model knows; a constant that is another weighs most."""
        names = {each.xml.name or each.wire for each in shape.members}
        known = names | self._names(shape)
        inside = [_local(key) for key in element.attrib]
        inside += [_local(each.tag) for each in element]
        clashes = sum(self._clashes(shape, each, element) for each in shape.members)
        return sum(1 if name in known else -1 for name in inside) - 100 * clashes

    def _clashes(self, owner: ModelShape, member: FieldShape, element: Element) -> bool:
        shape = self.shapes.resolved(member.shape)
        if not isinstance(shape, ScalarShape) or not shape.literals:
            return False
        value = self._member(owner, member, element)
        return value is not _ABSENT and value not in shape.literals.values()


def _attributes(element: Element) -> dict[str, str]:
    """The attributes that no field is said to be."""
    return {
        f"{ATTRIBUTE_PREFIX}{_local(key)}": value
        for key, value in element.attrib.items()
        if not key.startswith(f"{{{XSI}}}")
    }


def _takes_null(shape: Shape) -> bool:
    return isinstance(shape, ScalarShape) and "none" in shape.kinds


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _name(member: FieldShape, is_list: bool) -> str:
    """What the elements of a field are called."""
    xml = member.xml
    if is_list and not xml.wrapped:
        return (xml.item.name if xml.item else "") or member.wire
    return xml.name or member.wire


def _children(
    owner: ModelShape, member: FieldShape, element: Element, name: str, xml: Xml
) -> list[Element]:
    """The elements of a name: those of its namespace, else those that no other field claims."""
    if exact := [e for e in element if e.tag == f"{{{xml.namespace}}}{name}"]:
        return exact
    claimed = {
        f"{{{other.xml.namespace}}}{other.xml.name or other.wire}"
        for other in owner.members
        if other is not member and other.xml.namespace
    }
    return [e for e in element if _local(e.tag) == name and e.tag not in claimed]


def _attribute(element: Element, name: str, namespace: str) -> str | None:
    if namespace and (exact := element.get(f"{{{namespace}}}{name}")) is not None:
        return exact
    found = (value for key, value in element.attrib.items() if _local(key) == name)
    return next(found, None)


def _text(element: Element) -> str:
    """The text that stands directly in an element."""
    return "".join((element.text or "", *(child.tail or "" for child in element)))
