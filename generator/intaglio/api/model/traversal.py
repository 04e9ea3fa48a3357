"""The types in an Api: iterate over them, or map each to another.

Read `child_types` and `map_type` first; the other functions say which types belong to what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import is_
from typing import TypeVar, assert_never

from intaglio.api.model import (
    Alias,
    Anything,
    Api,
    Body,
    Content,
    Declaration,
    Discriminator,
    Enum,
    ListOf,
    Literals,
    MapOf,
    Model,
    Nullable,
    OneOf,
    Operation,
    Parameter,
    Property,
    Ref,
    Response,
    Scalar,
    StreamOf,
    TupleOf,
    Type,
    Webhook,
)

TypeMapper = Callable[[Type], Type]
"""Maps one type, whose children are mapped already; returns the same object for no change."""


def child_types(type_: Type) -> tuple[Type, ...]:
    """The types directly inside a type; a reference has none."""
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
    """The type itself, then every type inside it at any depth."""
    yield type_
    for child in child_types(type_):
        yield from nested_types(child)


def references_in(type_: Type) -> Iterator[str]:
    """The pointers of the declarations that a type refers to, from left to right, with repetitions."""
    if isinstance(type_, Ref):
        yield type_.at
    for child in child_types(type_):
        yield from references_in(child)


def discriminators_in(type_: Type) -> Iterator[Discriminator]:
    """The discriminators of the type and of every union inside it."""
    if isinstance(type_, OneOf) and type_.discriminator is not None:
        yield type_.discriminator
    for child in child_types(type_):
        yield from discriminators_in(child)


def declaration_types(declaration: Declaration) -> tuple[Type, ...]:
    """The types of a model's properties, or of an alias."""
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
    """The pointers of all declarations that the types refer to, in any number of steps."""
    found: set[str] = set()
    queue = [at for type_ in types for at in references_in(type_)]
    while queue:
        at = queue.pop()
        if at not in found:
            found.add(at)
            for type_ in declaration_types(api.declarations[at]):
                queue.extend(references_in(type_))
    return frozenset(found)


def request_types(operation: Operation) -> Iterator[Type]:
    """The types of the operation's parameters and request body."""
    yield from (parameter.type for parameter in operation.parameters)
    if operation.body is not None:
        yield from _content_types(operation.body.contents)


def response_types(operation: Operation) -> Iterator[Type]:
    """The types of the operation's responses."""
    for response in operation.responses:
        yield from _content_types(response.contents)


def webhook_types(webhook: Webhook) -> Iterator[Type]:
    """The types of the webhook's body."""
    if webhook.body is not None:
        yield from _content_types(webhook.body.contents)


def all_webhook_types(api: Api) -> Iterator[Type]:
    """The types of the bodies of all webhooks."""
    return (type_ for webhook in api.webhooks for type_ in webhook_types(webhook))


def xml_types(operation: Operation) -> Iterator[Type]:
    """The types of the operation's bodies and responses in XML that are more than a string."""
    sent = operation.body.contents if operation.body is not None else ()
    received = (c for response in operation.responses for c in response.contents)
    for content in (*sent, *received):
        if content.is_typed_xml and content.type is not None:
            yield content.type


def _content_types(contents: tuple[Content, ...]) -> Iterator[Type]:
    for content in contents:
        yield from (t for t in (content.type, content.item) if t is not None)


def map_type(type_: Type, mapper: TypeMapper) -> Type:
    """The type with the mapper applied to every type in it, then to itself."""
    return mapper(_map_children(type_, mapper))


def _map_children(type_: Type, mapper: TypeMapper) -> Type:
    match type_:
        case Scalar() | Literals() | Anything() | Ref():
            return type_
        case ListOf(item=item) | StreamOf(item=item):
            mapped = map_type(item, mapper)
            return type_ if mapped is item else replace(type_, item=mapped)
        case MapOf(value=value):
            mapped = map_type(value, mapper)
            return type_ if mapped is value else replace(type_, value=mapped)
        case Nullable(of=of):
            mapped = map_type(of, mapper)
            return type_ if mapped is of else Nullable(mapped)
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
    """The Api with the mapper applied to every type in it."""
    return replace(
        api,
        operations=tuple(map_operation_types(o, mapper) for o in api.operations),
        webhooks=tuple(
            replace(w, body=w.body and _map_contents(w.body, mapper))
            for w in api.webhooks
        ),
        declarations={
            at: map_declaration_types(d, mapper) for at, d in api.declarations.items()
        },
        parameters=tuple(_map_own_type(p, mapper) for p in api.parameters),
    )


def replace_references(replacements: Mapping[str, str]) -> TypeMapper:
    """The mapper that replaces the pointers that are keys of `replacements` by their values."""

    def mapper(type_: Type) -> Type:
        match type_:
            case Ref(at=at):
                return Ref(replacements[at]) if at in replacements else type_
            case OneOf(discriminator=Discriminator() as own):
                mapping = tuple(
                    (value, replacements.get(at, at)) for value, at in own.mapping
                )
                default = own.default and replacements.get(own.default, own.default)
                new = replace(own, mapping=mapping, default=default)
                return type_ if new == own else replace(type_, discriminator=new)
            case _:
                return type_

    return mapper


def map_declaration_types(declaration: Declaration, mapper: TypeMapper) -> Declaration:
    """The declaration with its types mapped; the same object if nothing changes."""
    match declaration:
        case Model(properties=properties, additional=additional):
            mapped = tuple(_map_own_type(p, mapper) for p in properties)
            rest = None if additional is None else map_type(additional, mapper)
            if rest is additional and all(map(is_, mapped, properties)):
                return declaration
            return replace(declaration, properties=mapped, additional=rest)
        case Alias():
            return _map_own_type(declaration, mapper)
        case Enum():
            return declaration
    assert_never(declaration)


def map_operation_types(operation: Operation, mapper: TypeMapper) -> Operation:
    """The operation with the types of its parameters, body and responses mapped."""
    return replace(
        operation,
        parameters=tuple(_map_own_type(p, mapper) for p in operation.parameters),
        body=operation.body and _map_contents(operation.body, mapper),
        responses=tuple(_map_contents(r, mapper) for r in operation.responses),
    )


HasType = TypeVar("HasType", Property, Parameter, Alias)


def _map_own_type(holder: HasType, mapper: TypeMapper) -> HasType:
    """The holder with its type mapped; the same object if nothing changes, as for most."""
    type_ = map_type(holder.type, mapper)
    return holder if type_ is holder.type else replace(holder, type=type_)


HasContents = TypeVar("HasContents", Body, Response)


def _map_contents(holder: HasContents, mapper: TypeMapper) -> HasContents:
    contents = tuple(_map_content(content, mapper) for content in holder.contents)
    if all(map(is_, contents, holder.contents)):
        return holder
    return replace(holder, contents=contents)


def _map_content(content: Content, mapper: TypeMapper) -> Content:
    type_ = content.type and map_type(content.type, mapper)
    item = content.item and map_type(content.item, mapper)
    if type_ is content.type and item is content.item:
        return content
    return replace(content, type=type_, item=item)
