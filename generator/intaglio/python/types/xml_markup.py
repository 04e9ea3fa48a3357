"""The `Xml(...)` of printed models and bodies: how they differ from what their types say of XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from intaglio.api.model import (
    NO_XML,
    Content,
    ListOf,
    Model,
    Nullable,
    OneOf,
    Property,
    Ref,
    TupleOf,
    Type,
    Xml,
    is_xml,
    make_union,
)
from intaglio.python.expressions import Brackets, Expression, call, keyword
from intaglio.python.design import Design
from intaglio.python.types.literals import literal


def field_markup(design: Design, owner: Model, property_: Property) -> Brackets | None:
    """The markup of a field; none if it is an element of its own name."""
    if owner.at not in design.usage.in_xml:
        return None
    return _value_markup(design, property_.xml, property_.type, property_.wire)


def class_markup(design: Design, model: Model) -> Brackets | None:
    """The markup of a model that is the root of a document; none if the element has the class's name."""
    if model.at not in design.usage.xml_roots:
        return None
    known = design.names.classes[model.at]
    return _write_xml(_without_name(_model_root(model), known))


def body_markup(design: Design, content: Content) -> Brackets | None:
    """The markup of the root of a body; none if the body's type has the same."""
    if content.type is None or not is_xml(content.media_type):
        return None
    model = design.model(content.type)
    own = _body_root(design, content)
    if isinstance(design.resolve_alias(content.type), OneOf):
        return _write_xml(replace(content.xml, node="", item=None))
    if model is None:
        return _value_markup(
            design, replace(own, node=""), content.type, "", is_root=True
        )
    known = _model_root(model)
    root = replace(own, node="", item=None)
    return _write_xml(root) if root not in (NO_XML, known) else None


def _model_root(model: Model) -> Xml:
    """The root element of a model: a component has its own name unless the description gives another."""
    name = model.name_parts.words[0] if model.name_parts.is_component else ""
    return replace(model.xml, name=model.xml.name or name)


def _body_root(design: Design, content: Content) -> Xml:
    """The root element of a body: it has the name of the component that it refers to."""
    at = content.type.at if isinstance(content.type, Ref) else None
    name_parts = design.declaration(at).name_parts if at is not None else None
    name = (
        name_parts.words[0]
        if name_parts is not None and name_parts.is_component
        else ""
    )
    return replace(content.xml, name=content.xml.name or name)


def _value_markup(
    design: Design, xml: Xml, type_: Type, wire: str, is_root: bool = False
) -> Brackets | None:
    """The markup of a value whose element would be called `wire`; none if it differs in nothing."""
    item = _item_type(design, type_)
    if item is None or xml.node in ("attribute", "text"):
        return _write_xml(
            _without_name(replace(xml, item=None), wire), _flags(design, xml, type_)
        )
    is_wrapped = is_root or xml.node == "element"
    own = _without_name(xml, wire) if is_wrapped else NO_XML
    flags = ["wrapped=True"] if is_wrapped and not is_root else []
    known = (xml.name or wire) if is_wrapped else wire
    inner = _value_markup(design, xml.item or NO_XML, item, known)
    if inner is not None:
        return _write_xml(own, (*flags, keyword("item", inner)))
    return _write_xml(own, flags)


def _without_name(xml: Xml, known: str) -> Xml:
    """The object without its name if that is known anyway."""
    return replace(xml, name="") if xml.name == known else xml


def _flags(design: Design, xml: Xml, type_: Type) -> Iterator[str]:
    match xml.node:
        case "attribute" | "text":
            yield f"{xml.node}=True"
        case "none" if design.model(_without_null(type_)) is not None:
            yield "flat=True"


def _write_xml(xml: Xml, further: Iterable[Expression] = ()) -> Brackets | None:
    items: list[Expression] = [literal(xml.name)] if xml.name else []
    if xml.namespace:
        items.append(f"namespace={literal(xml.namespace)}")
    if xml.prefix:
        items.append(f"prefix={literal(xml.prefix)}")
    items.extend(further)
    return call("Xml", *items) if items else None


def _without_null(type_: Type) -> Type:
    return type_.of if isinstance(type_, Nullable) else type_


def _item_type(design: Design, type_: Type) -> Type | None:
    """The type of the items, if the value is an array."""
    match design.resolve_alias(type_):
        case ListOf(item=item):
            return item
        case TupleOf(items=items, rest=rest):
            return make_union(items if rest is None else (*items, rest))
        case Nullable(of=of):
            return _item_type(design, of)
        case OneOf(variants=variants):
            found = (_item_type(design, variant) for variant in variants)
            return next((item for item in found if item is not None), None)
        case _:
            return None
