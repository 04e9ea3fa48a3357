"""Which types an Api holds where, and the same Api with other pointers in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import is_
from typing import TypeVar, assert_never

from intaglio.api.model import (
    Alias,
    Api,
    Body,
    Content,
    Declaration,
    Enum,
    Model,
    Operation,
    Parameter,
    Property,
    Response,
    Webhook,
)
from intaglio.api.model import (
    Anything,
    Discriminator,
    ListOf,
    Literals,
    MapOf,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    StreamOf,
    TupleOf,
    Type,
)


def child_types(type_: Type) -> tuple[Type, ...]:
    """The types that a type is made of."""
    match type_:
        case Scalar() | Literals() | Ref() | Anything():
            return ()
        case ListOf(item=item) | StreamOf(item=item):
            return (item,)
        case MapOf(value=value):
            return (value,)
        case Nullable(of=of):
            return (of,)
        case TupleOf(items=items, rest=rest):
            return items if rest is None else (*items, rest)
        case OneOf(variants=variants):
            return variants
    assert_never(type_)


def nested_types(type_: Type) -> Iterator[Type]:
    """The type, and every type that it is made of."""
    yield type_
    for child in child_types(type_):
        yield from nested_types(child)


def references_in(type_: Type) -> Iterator[str]:
    """The pointers of the declarations that a type names, from left to right."""
    if isinstance(type_, Ref):
        yield type_.at
    for child in child_types(type_):
        yield from references_in(child)


def declaration_types(declaration: Declaration) -> tuple[Type, ...]:
    """The types that a declaration is made of."""
    match declaration:
        case Model(properties=properties, additional=additional):
            types = tuple(property_.type for property_ in properties)
            return types if additional is None else (*types, additional)
        case Alias(type=type_):
            return (type_,)
        case Enum():
            return ()
    assert_never(declaration)


def reachable_declarations(api: Api, types: Iterable[Type]) -> frozenset[str]:
    """Every declaration that these types lead to."""
    found: set[str] = set()
    waiting = [at for type_ in types for at in references_in(type_)]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting.extend(
                r
                for part in declaration_types(api.declarations[at])
                for r in references_in(part)
            )
    return frozenset(found)


def request_types(operation: Operation) -> Iterator[Type]:
    """The types of what a call of this operation is given."""
    yield from (parameter.type for parameter in operation.parameters)
    if operation.body is not None:
        yield from _content_types(operation.body.contents)


def response_types(operation: Operation) -> Iterator[Type]:
    """The types of what this operation answers."""
    for response in operation.responses:
        yield from _content_types(response.contents)


def all_discriminators(api: Api) -> Iterator[Discriminator]:
    """What the unions of an API go by, wherever they stand."""
    declared = (
        part for d in api.declarations.values() for part in declaration_types(d)
    )
    called = (
        type_
        for operation in api.operations
        for type_ in (*request_types(operation), *response_types(operation))
    )
    for type_ in (*declared, *called, *all_webhook_types(api)):
        yield from discriminators_in(type_)


def discriminators_in(type_: Type) -> Iterator[Discriminator]:
    """What the unions go by that a type is made of, itself among them."""
    if isinstance(type_, OneOf) and type_.discriminator is not None:
        yield type_.discriminator
    for child in child_types(type_):
        yield from discriminators_in(child)


def all_webhook_types(api: Api) -> Iterator[Type]:
    """The types of what the API sends to its user."""
    for webhook in api.webhooks:
        yield from webhook_types(webhook)


def webhook_types(webhook: Webhook) -> Iterator[Type]:
    """The types of what this webhook sends."""
    if webhook.body is not None:
        yield from _content_types(webhook.body.contents)


def all_xml_types(api: Api) -> Iterator[Type]:
    """The types of what is sent or answered in XML, those that are more than a text."""
    return (t for operation in api.operations for t in xml_types(operation))


def xml_types(operation: Operation) -> Iterator[Type]:
    """The same of one operation."""
    sent = operation.body.contents if operation.body is not None else ()
    answered = (c for response in operation.responses for c in response.contents)
    for content in (*sent, *answered):
        if content.is_typed_xml and content.type is not None:
            yield content.type


def _content_types(contents: tuple[Content, ...]) -> Iterator[Type]:
    for content in contents:
        yield from (t for t in (content.type, content.item) if t is not None)


TypeMapper = Callable[[Type], Type]


def map_type(type_: Type, mapper: TypeMapper) -> Type:
    """The type with `rewrite` applied to every part of it, from the inside out."""
    return mapper(_with_children(type_, mapper))


def _with_children(type_: Type, mapper: TypeMapper) -> Type:
    match type_:
        case Scalar() | Literals() | Anything() | Ref():
            return type_
        case ListOf(item=item) | StreamOf(item=item):
            new = map_type(item, mapper)
            return type_ if new is item else replace(type_, item=new)
        case MapOf(value=value):
            new = map_type(value, mapper)
            return type_ if new is value else replace(type_, value=new)
        case Nullable(of=of):
            new = map_type(of, mapper)
            return type_ if new is of else Nullable(new)
        case TupleOf(items=items, rest=rest):
            types = tuple(map_type(item, mapper) for item in items)
            return TupleOf(types, None if rest is None else map_type(rest, mapper))
        case OneOf(variants=variants):
            types = tuple(dict.fromkeys(map_type(v, mapper) for v in variants))
            if types == variants:
                return type_
            return replace(type_, variants=types) if len(types) > 1 else types[0]
    assert_never(type_)


def map_api_types(api: Api, mapper: TypeMapper) -> Api:
    """The API with `rewrite` applied to every type in it."""
    return replace(
        api,
        operations=tuple(map_operation_types(o, mapper) for o in api.operations),
        webhooks=tuple(
            replace(w, body=w.body and _holding(w.body, mapper)) for w in api.webhooks
        ),
        declarations={
            at: map_declaration_types(d, mapper) for at, d in api.declarations.items()
        },
        parameters=tuple(_typed(p, mapper) for p in api.parameters),
    )


def replace_references(places: Mapping[str, str]) -> TypeMapper:
    """Turns each reference to a key of `places` into one to its value."""

    def mapper(type_: Type) -> Type:
        match type_:
            case Ref(at=at):
                return Ref(places[at]) if at in places else type_
            case OneOf(discriminator=Discriminator() as said):
                mapping = tuple(
                    (value, places.get(at, at)) for value, at in said.mapping
                )
                default = said.default and places.get(said.default, said.default)
                told = replace(said, mapping=mapping, default=default)
                return type_ if told == said else replace(type_, discriminator=told)
            case _:
                return type_

    return mapper


def map_declaration_types(declaration: Declaration, mapper: TypeMapper) -> Declaration:
    match declaration:
        case Model(properties=properties, additional=additional):
            types = tuple(_typed(p, mapper) for p in properties)
            rest = None if additional is None else map_type(additional, mapper)
            if rest is additional and all(map(is_, types, properties)):
                return declaration
            return replace(declaration, properties=types, additional=rest)
        case Alias():
            return _typed(declaration, mapper)
        case Enum():
            return declaration
    assert_never(declaration)


Typed = TypeVar("Typed", Property, Parameter, Alias)


def _typed(holder: Typed, mapper: TypeMapper) -> Typed:
    """What has a type, with that rewritten; itself where nothing changes, as for most."""
    type_ = map_type(holder.type, mapper)
    return holder if type_ is holder.type else replace(holder, type=type_)


def map_operation_types(operation: Operation, mapper: TypeMapper) -> Operation:
    return replace(
        operation,
        parameters=tuple(_typed(p, mapper) for p in operation.parameters),
        body=operation.body and _holding(operation.body, mapper),
        responses=tuple(_holding(r, mapper) for r in operation.responses),
    )


Holder = TypeVar("Holder", Body, Response)


def _holding(holder: Holder, mapper: TypeMapper) -> Holder:
    contents = tuple(_rewritten(content, mapper) for content in holder.contents)
    if all(map(is_, contents, holder.contents)):
        return holder
    return replace(holder, contents=contents)


def _rewritten(content: Content, mapper: TypeMapper) -> Content:
    type_ = content.type and map_type(content.type, mapper)
    item = content.item and map_type(content.item, mapper)
    if type_ is content.type and item is content.item:
        return content
    return replace(content, type=type_, item=item)
