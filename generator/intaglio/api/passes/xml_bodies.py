"""Api to Api: what is said of XML in parts, or in vain, is said whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from intaglio.api.model import (
    NO_XML,
    Alias,
    Anything,
    Api,
    Content,
    Declaration,
    Enum,
    Fallback,
    Kind,
    Literals,
    Model,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    Type,
    Xml,
    is_xml,
)
from intaglio.api.model.traversal import reachable_declarations, all_xml_types


def leave_texts_in_xml(api: Api) -> Api:
    """A body in XML that is no object and no array is a text, whatever the schema calls it."""

    def left(contents: tuple[Content, ...]) -> tuple[Content, ...]:
        return tuple(
            (
                replace(c, type=Scalar(Kind.STRING))
                if is_xml(c.media_type) and c.type is not None and _is_text(api, c.type)
                else c
            )
            for c in contents
        )

    if not any(True for _ in all_xml_types(api)):
        return api
    operations = tuple(
        replace(
            operation,
            body=operation.body
            and replace(operation.body, contents=left(operation.body.contents)),
            responses=tuple(
                replace(response, contents=left(response.contents))
                for response in operation.responses
            ),
        )
        for operation in api.operations
    )
    return replace(api, operations=operations)


def _is_text(api: Api, type_: Type, seen: tuple[str, ...] = ()) -> bool:
    match type_:
        case Scalar() | Literals() | Anything():
            return True
        case Nullable(of=of):
            return _is_text(api, of, seen)
        case OneOf(variants=variants):
            return all(_is_text(api, variant, seen) for variant in variants)
        case Ref(at=at) if at not in seen:
            declaration = api.declarations[at]
            if isinstance(declaration, Alias):
                return _is_text(api, declaration.type, (*seen, at))
            return isinstance(declaration, Enum)
        case _:
            return False


def bind_prefixes(api: Api) -> Api:
    """A prefix without a namespace stands for the one that the same model gives it, or for none."""
    in_xml = sorted(reachable_declarations(api, all_xml_types(api)))
    bound = {at: _bound(api.declarations[at]) for at in in_xml}
    lost = (
        Fallback(f"{where}/xml/prefix", "prefix without a namespace", "no prefix")
        for at in in_xml
        for (where, before), (_, after) in zip(
            _prefixes(api.declarations[at]), _prefixes(bound[at]), strict=True
        )
        if before != after
    )
    declarations = {**api.declarations, **bound}
    return replace(api, declarations=declarations, fallbacks=(*api.fallbacks, *lost))


def _prefixes(declaration: Declaration) -> Iterator[tuple[str, str]]:
    """Where prefixes may be said, and what is said there."""
    if isinstance(declaration, Model):
        yield declaration.at, declaration.xml.prefix
        for property_ in declaration.properties:
            yield property_.at, property_.xml.prefix
            yield f"{property_.at}/items", (property_.xml.item or NO_XML).prefix


def _bound(declaration: Declaration) -> Declaration:
    if not isinstance(declaration, Model):
        return declaration
    said = (declaration.xml, *(p.xml for p in declaration.properties))
    if all(each is NO_XML for each in said):
        return declaration
    known = {each.prefix: each.namespace for each in reversed(said) if each.namespace}
    properties = tuple(
        replace(p, xml=_with_namespace(p.xml, known)) for p in declaration.properties
    )
    own = _with_namespace(declaration.xml, known)
    return replace(declaration, properties=properties, xml=own)


def _with_namespace(xml: Xml, known: Mapping[str, str]) -> Xml:
    item = xml.item and _with_namespace(xml.item, known)
    namespace = xml.namespace or (known.get(xml.prefix, "") if xml.prefix else "")
    prefix = xml.prefix if namespace else ""
    return replace(xml, namespace=namespace, prefix=prefix, item=item)
