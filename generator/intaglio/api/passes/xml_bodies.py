"""Bodies in XML: those without an element, and prefixes of namespaces (OpenAPI 3.2, 4.26)."""

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
from intaglio.api.model.traversal import reachable_declarations, xml_types


def treat_scalar_xml_as_string(api: Api) -> Api:
    """Makes a body in XML a string if it is no object and no array, whatever its schema is.

    XML without an element has no types.
    """
    if next(_all_xml_types(api), None) is None:
        return api

    def map_contents(contents: tuple[Content, ...]) -> tuple[Content, ...]:
        return tuple(
            replace(c, type=Scalar(Kind.STRING)) if _is_scalar_xml(api, c) else c
            for c in contents
        )

    operations = tuple(
        replace(
            operation,
            body=operation.body
            and replace(operation.body, contents=map_contents(operation.body.contents)),
            responses=tuple(
                replace(response, contents=map_contents(response.contents))
                for response in operation.responses
            ),
        )
        for operation in api.operations
    )
    return replace(api, operations=operations)


def _all_xml_types(api: Api) -> Iterator[Type]:
    """The types of all bodies in XML that are more than a string."""
    return (type_ for operation in api.operations for type_ in xml_types(operation))


def _is_scalar_xml(api: Api, content: Content) -> bool:
    type_ = content.type
    return is_xml(content.media_type) and type_ is not None and _is_scalar(api, type_)


def _is_scalar(api: Api, type_: Type, seen: tuple[str, ...] = ()) -> bool:
    """True if no value of the type is an object or an array that the schema describes."""
    match type_:
        case Scalar() | Literals() | Anything():
            return True
        case Nullable(of=of):
            return _is_scalar(api, of, seen)
        case OneOf(variants=variants):
            return all(_is_scalar(api, variant, seen) for variant in variants)
        case Ref(at=at) if at not in seen:
            declaration = api.declarations[at]
            if isinstance(declaration, Alias):
                return _is_scalar(api, declaration.type, (*seen, at))
            return isinstance(declaration, Enum)
        case _:
            return False


def resolve_xml_prefixes(api: Api) -> Api:
    """Gives each prefix the namespace that its model has for it; a prefix without any is dropped."""
    in_xml = sorted(reachable_declarations(api, _all_xml_types(api)))
    resolved = {at: _resolve_declaration(api.declarations[at]) for at in in_xml}
    dropped = (
        Fallback(f"{holder}/xml/prefix", "prefix without a namespace", "no prefix")
        for at in in_xml
        for (holder, before), (_, after) in zip(
            _prefixes(api.declarations[at]), _prefixes(resolved[at]), strict=True
        )
        if before != after
    )
    return replace(
        api,
        declarations={**api.declarations, **resolved},
        fallbacks=(*api.fallbacks, *dropped),
    )


def _prefixes(declaration: Declaration) -> Iterator[tuple[str, str]]:
    """The pointer of each schema of a model that may have a prefix, with the prefix."""
    if isinstance(declaration, Model):
        yield declaration.at, declaration.xml.prefix
        for property_ in declaration.properties:
            yield property_.at, property_.xml.prefix
            yield f"{property_.at}/items", (property_.xml.item or NO_XML).prefix


def _resolve_declaration(declaration: Declaration) -> Declaration:
    if not isinstance(declaration, Model):
        return declaration
    nodes = (declaration.xml, *(p.xml for p in declaration.properties))
    if all(node is NO_XML for node in nodes):
        return declaration
    # Reversed, so that the model's own namespace wins.
    known = {each.prefix: each.namespace for each in reversed(nodes) if each.namespace}
    properties = tuple(
        replace(p, xml=_resolve_prefix(p.xml, known)) for p in declaration.properties
    )
    own = _resolve_prefix(declaration.xml, known)
    return replace(declaration, properties=properties, xml=own)


def _resolve_prefix(xml: Xml, namespaces: Mapping[str, str]) -> Xml:
    """The node with its namespace; `namespaces` are those of its model, by prefix."""
    item = xml.item and _resolve_prefix(xml.item, namespaces)
    namespace = xml.namespace or (namespaces.get(xml.prefix, "") if xml.prefix else "")
    prefix = xml.prefix if namespace else ""
    return replace(xml, namespace=namespace, prefix=prefix, item=item)
