"""Which types an Api holds where, and the same Api with other pointers in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from intaglio.api.model import (
    Alias,
    Anything,
    Api,
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
    Ref,
    Scalar,
    TupleOf,
    Type,
)


def children(type_: Type) -> tuple[Type, ...]:
    """The types that a type is made of."""
    match type_:
        case Scalar() | Literals() | Ref() | Anything():
            return ()
        case ListOf(item=item):
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


def references(type_: Type) -> Iterator[str]:
    """The pointers of the declarations that a type names, from left to right."""
    if isinstance(type_, Ref):
        yield type_.at
    for child in children(type_):
        yield from references(child)


def parts(declaration: Declaration) -> tuple[Type, ...]:
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


def reachable(api: Api, types: Iterable[Type]) -> frozenset[str]:
    """Every declaration that these types lead to."""
    found: set[str] = set()
    waiting = [at for type_ in types for at in references(type_)]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting.extend(
                r for part in parts(api.declarations[at]) for r in references(part)
            )
    return frozenset(found)


def sent_types(operation: Operation) -> Iterator[Type]:
    """The types of what a call of this operation is given."""
    yield from (parameter.type for parameter in operation.parameters)
    if operation.body is not None:
        yield from _content_types(operation.body.contents)


def received_types(operation: Operation) -> Iterator[Type]:
    """The types of what this operation answers."""
    for response in operation.responses:
        yield from _content_types(response.contents)


def _content_types(contents: tuple[Content, ...]) -> Iterator[Type]:
    for content in contents:
        yield from (t for t in (content.type, content.item) if t is not None)


Places = Mapping[str, str]


def moved_type(type_: Type, places: Places) -> Type:
    """The type with each reference to a key of `places` turned into one to its value."""
    match type_:
        case Scalar() | Literals() | Anything():
            return type_
        case Ref(at=at):
            return Ref(places[at]) if at in places else type_
        case ListOf(item=item):
            return replace(type_, item=moved_type(item, places))
        case MapOf(value=value):
            return MapOf(moved_type(value, places))
        case Nullable(of=of):
            return Nullable(moved_type(of, places))
        case TupleOf(items=items, rest=rest):
            moved = tuple(moved_type(item, places) for item in items)
            return TupleOf(moved, None if rest is None else moved_type(rest, places))
        case OneOf():
            return _moved_union(type_, places)
    assert_never(type_)


def _moved_union(union: OneOf, places: Places) -> OneOf:
    variants = tuple(dict.fromkeys(moved_type(v, places) for v in union.variants))
    said = union.discriminator
    if said is None:
        return OneOf(variants)
    mapping = tuple((value, places.get(at, at)) for value, at in said.mapping)
    return OneOf(variants, Discriminator(said.property, mapping))


def moved_declaration(declaration: Declaration, places: Places) -> Declaration:
    match declaration:
        case Model(properties=properties, additional=additional):
            moved = (replace(p, type=moved_type(p.type, places)) for p in properties)
            rest = None if additional is None else moved_type(additional, places)
            return replace(declaration, properties=tuple(moved), additional=rest)
        case Alias(type=type_):
            return replace(declaration, type=moved_type(type_, places))
        case Enum():
            return declaration
    assert_never(declaration)


def moved_operation(operation: Operation, places: Places) -> Operation:
    body = operation.body
    return replace(
        operation,
        parameters=tuple(
            replace(p, type=moved_type(p.type, places)) for p in operation.parameters
        ),
        body=(
            None
            if body is None
            else replace(body, contents=_moved(body.contents, places))
        ),
        responses=tuple(
            replace(r, contents=_moved(r.contents, places)) for r in operation.responses
        ),
    )


def _moved(contents: tuple[Content, ...], places: Places) -> tuple[Content, ...]:
    return tuple(
        replace(
            content,
            type=None if content.type is None else moved_type(content.type, places),
            item=None if content.item is None else moved_type(content.item, places),
        )
        for content in contents
    )
