"""Discriminators of unions: those that the description leaves out or does not complete."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeGuard

from intaglio.api.model import (
    OPTIONAL,
    Alias,
    Api,
    Discriminator,
    Enum,
    Literals,
    Model,
    Nullable,
    OneOf,
    Property,
    Ref,
    Type,
)
from intaglio.api.model.traversal import (
    all_webhook_types,
    declaration_types,
    discriminators_in,
    map_api_types,
    request_types,
    response_types,
)


def add_discriminators(api: Api) -> Api:
    """Gives a discriminator to each union whose variants differ in a constant property.

    A property that each variant limits to values of its own is what a discriminator names (OpenAPI
    3.1, 4.8.25), and many authors leave it out. The discriminators of other unions are completed with
    the values that their variants allow.
    """

    def add(type_: Type) -> Type:
        if not isinstance(type_, OneOf):
            return type_
        own = type_.discriminator
        if own is None:
            implied = _imply_discriminator(api, type_)
            return type_ if implied is None else replace(type_, discriminator=implied)
        flat = _flatten_union(type_, own)
        completed = _complete_mapping(api, flat, own)
        completed = _add_inner_mappings(type_, own, completed)
        return type_ if completed == own else OneOf(flat.variants, completed)

    return map_api_types(api, add)


def _flatten_union(union: OneOf, discriminator: Discriminator) -> OneOf:
    """The union with the variants of its inline unions that have a discriminator of the same property.

    One value of the property may name variants of several unions; only one mapping can list them.
    """
    flat = (
        variant.variants if _has_same_property(variant, discriminator) else (variant,)
        for variant in union.variants
    )
    variants = dict.fromkeys(variant for each in flat for variant in each)
    return replace(union, variants=tuple(variants))


def _add_inner_mappings(
    union: OneOf, own: Discriminator, completed: Discriminator
) -> Discriminator:
    """The completed discriminator with the mappings of the inline unions that were flattened."""
    pairs = (
        pair
        for variant in union.variants
        if _has_same_property(variant, own) and variant.discriminator is not None
        for pair in variant.discriminator.mapping
    )
    mapping = tuple(dict.fromkeys((*completed.mapping, *pairs)))
    return replace(completed, mapping=mapping)


def _has_same_property(variant: Type, discriminator: Discriminator) -> TypeGuard[OneOf]:
    """True for an inline union with a discriminator of the same property."""
    own = variant.discriminator if isinstance(variant, OneOf) else None
    return own is not None and own.property == discriminator.property


def _complete_mapping(
    api: Api, union: OneOf, discriminator: Discriminator
) -> Discriminator:
    """The discriminator with the values that the variants allow, which win over names of components.

    A value that several variants allow is mapped to all of them, unless the author maps it.
    """
    pairs = [
        (value, variant.at)
        for variant in union.variants
        if isinstance(variant, Ref)
        for value in _property_values(api, variant, discriminator.property)
    ]
    uses = Counter(value for value, _ in pairs)
    unique = {value: at for value, at in pairs if uses[value] == 1}
    mapping = dict(discriminator.mapping) | unique
    shared = tuple(pair for pair in pairs if pair[0] not in mapping)
    return replace(discriminator, mapping=(*mapping.items(), *shared))


def _property_values(
    api: Api, type_: Type, wire: str, seen: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The strings that a model, or all variants of a union, allow for a property; empty for any."""
    match type_:
        case OneOf(variants=variants):
            return tuple(
                value
                for variant in variants
                for value in _property_values(api, variant, wire, seen)
            )
        case Ref(at=at) if at not in seen:
            match api.declarations.get(at):
                case Alias(type=aliased):
                    return _property_values(api, aliased, wire, (*seen, at))
                case Model(properties=properties):
                    types = (p.type for p in properties if p.wire == wire)
                    return tuple(v for each in types for v in _strings(api, each))
    return ()


def _strings(api: Api, type_: Type) -> tuple[str, ...]:
    """The strings that a type lists; empty for a type that lists no values."""
    match type_:
        case Literals(values=values):
            return tuple(value for value in values if isinstance(value, str))
        case Nullable(of=of):
            return _strings(api, of)
        case Ref(at=at) if isinstance(enum := api.declarations.get(at), Enum):
            return tuple(value for value in enum.values if isinstance(value, str))
        case _:
            return ()


def _imply_discriminator(api: Api, union: OneOf) -> Discriminator | None:
    """The discriminator of a union without one; `None` if no property tells all variants apart."""
    models = [_find_model(api, variant) for variant in union.variants]
    constants = [_constant_properties(model) for model in models if model is not None]
    if not constants or len(constants) < len(models):
        return None
    for wire in sorted(constants[0], key=_property_rank):
        values = [each.get(wire, ()) for each in constants]
        every = [value for each in values for value in each]
        if all(values) and len(set(every)) == len(every):
            pairs = zip(values, models, strict=True)
            mapping = ((v, m.at) for each, m in pairs if m is not None for v in each)
            return Discriminator(wire, tuple(mapping))
    return None


def _property_rank(wire: str) -> tuple[bool, bool, str]:
    """The usual names of discriminators first, then in alphabetical order."""
    return wire != "type", wire != "kind", wire


def _find_model(api: Api, type_: Type) -> Model | None:
    declaration = api.declarations.get(type_.at) if isinstance(type_, Ref) else None
    return declaration if isinstance(declaration, Model) else None


def _constant_properties(model: Model) -> dict[str, tuple[str, ...]]:
    """The required properties that are limited to strings, with these strings."""
    return {
        p.wire: tuple(value for value in p.type.values if isinstance(value, str))
        for p in model.properties
        if p.presence.is_required
        and isinstance(p.type, Literals)
        and all(isinstance(value, str) for value in p.type.values)
    }


def declare_discriminator_properties(api: Api) -> Api:
    """Adds the property of a discriminator to variants that do not describe it, as optional.

    The property is what tells the variants of the union apart; elsewhere the same model may do
    without it.
    """
    missing: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for discriminator in _all_discriminators(api):
        wire = discriminator.property
        for at in dict.fromkeys(at for _, at in discriminator.mapping):
            model = _find_model(api, Ref(at))
            if model is not None and all(p.wire != wire for p in model.properties):
                values = (v for v, place in discriminator.mapping if place == at)
                known = missing[at].get(wire, ())
                missing[at][wire] = tuple(dict.fromkeys((*known, *values)))
    declarations = dict(api.declarations)
    for at, constants in missing.items():
        if (model := _find_model(api, Ref(at))) is not None:
            properties = (*model.properties, *_declare_constants(at, constants))
            declarations[at] = replace(model, properties=properties)
    return replace(api, declarations=declarations)


def _all_discriminators(api: Api) -> Iterator[Discriminator]:
    declared = (t for d in api.declarations.values() for t in declaration_types(d))
    called = (
        type_
        for operation in api.operations
        for type_ in (*request_types(operation), *response_types(operation))
    )
    for type_ in (*declared, *called, *all_webhook_types(api)):
        yield from discriminators_in(type_)


def _declare_constants(
    at: str, constants: Mapping[str, tuple[str, ...]]
) -> Iterator[Property]:
    for wire, values in sorted(constants.items()):
        yield Property(wire, Literals(tuple(sorted(values))), OPTIONAL, at)
