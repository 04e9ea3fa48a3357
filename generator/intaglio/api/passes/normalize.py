"""Api to Api: what an author may say in several ways is said in one, one named function per rewrite."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from operator import is_
from typing import TypeGuard

from intaglio.api.passes.expand_base_schemas import spread_bases
from intaglio.api.passes.merge_patch import admit_removals
from intaglio.api.model import (
    Alias,
    Anything,
    Api,
    Declaration,
    Default,
    Discriminator,
    Enum,
    LiteralValue,
    Literals,
    Model,
    Nullable,
    OneOf,
    Optional,
    Presence,
    Property,
    Ref,
    Required,
    Scalar,
    Type,
)
from intaglio.api.passes.xml_bodies import bind_prefixes, leave_texts_in_xml
from intaglio.api.model.traversal import (
    TypeMapper,
    all_discriminators,
    replace_references,
    nested_types,
    reachable_declarations,
    response_types,
    map_type,
    map_api_types,
    map_declaration_types,
    request_types,
    all_webhook_types,
)


def normalize(api: Api) -> Api:
    """The same API, said in the one way that the rest of the house understands."""
    for rewrite in (
        spread_bases,
        share_equal_inline_schemas,
        tell_variants_apart,
        declare_tags,
        relax_one_way_properties,
        admit_removals,
        leave_texts_in_xml,
        bind_prefixes,
        say_security_once,
    ):
        api = rewrite(api)
    return api


def share_equal_inline_schemas(api: Api) -> Api:
    """Inline schemas of one owner that have the same shape become one declaration.

    The one that stays is the least deprecated, then the shallowest, then the first by name, so that
    the order of the description does not matter. Schemas that differ by such schemas alone are equal
    in the next round; only what a round changed is looked at again.
    """
    declarations = _comparable(api.declarations)
    shapes = _shapes(declarations)
    places: dict[str, str] = {}
    while equal := _equal(declarations, shapes):
        places = {at: equal.get(to, to) for at, to in places.items()} | equal
        kept = {at: d for at, d in declarations.items() if at not in equal}
        changed = _changed(kept, replace_references(equal))
        declarations = kept | changed
        shapes = {at: shape for at, shape in shapes.items() if at in kept}
        shapes |= _shapes(changed)
    if not places:
        return api
    left = {at: d for at, d in api.declarations.items() if at not in places}
    return map_api_types(replace(api, declarations=left), replace_references(places))


def _comparable(declarations: Mapping[str, Declaration]) -> dict[str, Declaration]:
    """The inline ones that others might equal, as far as can be told without their types."""
    alike: dict[object, list[Declaration]] = defaultdict(list)
    for each in declarations.values():
        if not each.name_parts.is_component:
            alike[each.name_parts.owner, each.name_parts.suffix, _outline(each)].append(
                each
            )
    return {d.at: d for group in alike.values() if len(group) > 1 for d in group}


def _outline(declaration: Declaration) -> object:
    match declaration:
        case Model(properties=properties):
            return Model, frozenset(p.wire for p in properties)
        case Enum(values=values):
            return Enum, values
        case Alias():
            return Alias


def _changed(
    declarations: Mapping[str, Declaration], rewrite: TypeMapper
) -> dict[str, Declaration]:
    new = {at: map_declaration_types(d, rewrite) for at, d in declarations.items()}
    return {at: d for at, d in new.items() if d is not declarations[at]}


def _shapes(declarations: Mapping[str, Declaration]) -> dict[str, object]:
    """The shape of each, with whom it belongs to."""
    return {
        at: (d.name_parts.owner, d.name_parts.suffix, _shape(d))
        for at, d in declarations.items()
    }


def _equal(
    declarations: Mapping[str, Declaration], shapes: Mapping[str, object]
) -> dict[str, str]:
    """Each pointer that another one stands for."""
    alike: dict[object, list[Declaration]] = defaultdict(list)
    for at, shape in shapes.items():
        alike[shape].append(declarations[at])
    places = {}
    for equal in alike.values():
        first, *others = sorted(equal, key=_rank)
        places.update({other.at: first.at for other in others})
    return places


def _rank(declaration: Declaration) -> tuple[bool, int, tuple[str, ...], str]:
    title = declaration.name_parts
    return declaration.deprecated, len(title.words), title.words, declaration.at


def _shape(declaration: Declaration) -> object:
    """What two declarations have in common when one class can serve for both."""
    match declaration:
        case Model():
            properties = frozenset(
                (
                    *(p.wire, *_said(p.type), _taken(p.presence)),
                    *(p.read_only, p.write_only, p.xml),
                )
                for p in declaration.properties
            )
            additional = declaration.additional
            return Model, properties, additional and _said(additional), declaration.xml
        case Enum():
            values = _kinds(declaration.values)
            return Enum, values, declaration.names, declaration.is_open
        case Alias():
            return Alias, _said(declaration.type)


def _said(type_: Type) -> tuple[object, ...]:
    """What is equal where two types say the same: `1` is not `true`, and mappings have no order."""
    if isinstance(type_, Scalar | Ref | Anything):
        return (type_,)
    listed = (t.values for t in nested_types(type_) if isinstance(t, Literals))
    return map_type(type_, _ordered), tuple(map(_kinds, listed))


def _ordered(type_: Type) -> Type:
    if not isinstance(type_, OneOf) or type_.discriminator is None:
        return type_
    told = type_.discriminator
    mapping = tuple(sorted(told.mapping))
    return replace(type_, discriminator=replace(told, mapping=mapping))


def _kinds(values: tuple[LiteralValue, ...]) -> tuple[tuple[type, LiteralValue], ...]:
    return tuple((type(value), value) for value in values)


def _taken(presence: Presence) -> object:
    """What is equal where a property may be left out on the same terms."""
    if isinstance(presence, Default):
        return json.dumps(presence.value, sort_keys=True, default=str)
    return type(presence)


def tell_variants_apart(api: Api) -> Api:
    """A union whose variants each have a constant of their own in one property goes by it.

    That is what a discriminator says (OpenAPI 3.1, 4.8.25), and many authors leave it unsaid.
    """

    def rewrite(type_: Type) -> Type:
        if not isinstance(type_, OneOf):
            return type_
        said = type_.discriminator
        if said is None:
            told = _implied(api, type_)
            return type_ if told is None else replace(type_, discriminator=told)
        told = _completed(api, flat := _flat(type_, said), said)
        more = _inner(type_, said, told)
        return type_ if more == said else OneOf(flat.variants, more)

    return map_api_types(api, rewrite)


def _flat(union: OneOf, said: Discriminator) -> OneOf:
    """The union with those inside it opened that have no name and go by the same property.

    A value of that property may name variants of both, which only one table can tell.
    """
    opened = (
        variant.variants if _goes_by(variant, said) else (variant,)
        for variant in union.variants
    )
    variants = dict.fromkeys(variant for each in opened for variant in each)
    return replace(union, variants=tuple(variants))


def _inner(union: OneOf, said: Discriminator, told: Discriminator) -> Discriminator:
    """What is told, and the values of the unions inside that are opened."""
    pairs = (
        pair
        for variant in union.variants
        if _goes_by(variant, said) and variant.discriminator is not None
        for pair in variant.discriminator.mapping
    )
    return replace(told, mapping=tuple(dict.fromkeys((*told.mapping, *pairs))))


def _goes_by(variant: Type, said: Discriminator) -> TypeGuard[OneOf]:
    """Whether it is a union of no name, told apart by the same property."""
    own = variant.discriminator if isinstance(variant, OneOf) else None
    return own is not None and own.property == said.property


def _completed(api: Api, union: OneOf, said: Discriminator) -> Discriminator:
    """The discriminator with the values that the variants themselves allow, which go before names.

    A value that several allow is said of each of them, unless the author says whose it is.
    """
    references = [v for v in union.variants if isinstance(v, Ref)]
    pairs = [
        (text, v.at) for v in references for text in _values(api, v, said.property)
    ]
    named = Counter(value for value, _ in pairs)
    own = {value: at for value, at in pairs if named[value] == 1}
    mapping = dict(said.mapping) | own
    shared = tuple(pair for pair in pairs if pair[0] not in mapping)
    return replace(said, mapping=(*mapping.items(), *shared))


def _values(
    api: Api, type_: Type, name: str, seen: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The texts that a property is limited to in a model, or in any variant of a union."""
    match type_:
        case OneOf(variants=variants):
            return tuple(t for v in variants for t in _values(api, v, name, seen))
        case Ref(at=at) if at not in seen:
            match api.declarations.get(at):
                case Alias(type=meant):
                    return _values(api, meant, name, (*seen, at))
                case Model(properties=properties):
                    named = (p.type for p in properties if p.wire == name)
                    return tuple(t for found in named for t in _texts(api, found))
    return ()


def _texts(api: Api, type_: Type) -> tuple[str, ...]:
    match type_:
        case Literals(values=values):
            return tuple(value for value in values if isinstance(value, str))
        case Nullable(of=of):
            return _texts(api, of)
        case Ref(at=at) if isinstance(enum := api.declarations.get(at), Enum):
            return tuple(value for value in enum.values if isinstance(value, str))
        case _:
            return ()


def _implied(api: Api, union: OneOf) -> Discriminator | None:
    models = [_model(api, variant) for variant in union.variants]
    constants = [_constants(model) for model in models if model is not None]
    if not constants or len(constants) < len(models):
        return None
    for name in sorted(constants[0], key=_telling):
        values = [each.get(name, ()) for each in constants]
        named = [value for each in values for value in each]
        if all(values) and len(set(named)) == len(named):
            pairs = zip(values, models, strict=True)
            return Discriminator(
                name,
                tuple((v, m.at) for each, m in pairs if m is not None for v in each),
            )
    return None


def _telling(name: str) -> tuple[bool, bool, str]:
    """What a discriminator is called, first; else in the order of the alphabet."""
    return name != "type", name != "kind", name


def _model(api: Api, type_: Type) -> Model | None:
    declaration = api.declarations.get(type_.at) if isinstance(type_, Ref) else None
    return declaration if isinstance(declaration, Model) else None


def _constants(model: Model) -> dict[str, tuple[str, ...]]:
    """The texts that each required property is limited to."""
    return {
        p.wire: tuple(value for value in p.type.values if isinstance(value, str))
        for p in model.properties
        if isinstance(p.presence, Required)
        and isinstance(p.type, Literals)
        and all(isinstance(value, str) for value in p.type.values)
    }


def declare_tags(api: Api) -> Api:
    """A variant that leaves out the property that its union goes by declares it, as optional.

    Elsewhere the same model may well do without it; in the union nothing else tells it apart.
    """
    missing: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for said in all_discriminators(api):
        for at in dict.fromkeys(at for _, at in said.mapping):
            model = _model(api, Ref(at))
            known = {p.wire for p in model.properties} if model else {said.property}
            if said.property not in known:
                values = (value for value, place in said.mapping if place == at)
                before = missing[at].get(said.property, ())
                missing[at][said.property] = tuple(dict.fromkeys((*before, *values)))
    declarations = dict(api.declarations)
    for at, tags in missing.items():
        if (model := _model(api, Ref(at))) is not None:
            declarations[at] = replace(
                model, properties=(*model.properties, *_tags(at, tags))
            )
    return replace(api, declarations=declarations)


def _tags(at: str, tags: Mapping[str, tuple[str, ...]]) -> Iterator[Property]:
    for name, values in sorted(tags.items()):
        yield Property(name, Literals(tuple(sorted(values))), Optional(), at)


def relax_one_way_properties(api: Api) -> Api:
    """A required property that only answers have is optional where its model is sent, and vice versa.

    `readOnly` properties are not sent, so a request cannot be held to them (OpenAPI 3.1, 4.8.24;
    JSON Schema 2020-12, validation 9.4).
    """
    sent = reachable_declarations(
        api, (t for operation in api.operations for t in request_types(operation))
    )
    answered = (t for o in api.operations for t in response_types(o))
    received = reachable_declarations(api, (*answered, *all_webhook_types(api)))
    return replace(
        api,
        declarations={
            at: _relaxed(declaration, at in sent, at in received)
            for at, declaration in api.declarations.items()
        },
    )


def _relaxed(declaration: Declaration, sent: bool, received: bool) -> Declaration:
    if not isinstance(declaration, Model):
        return declaration
    relaxed = tuple(_relax(p, sent, received) for p in declaration.properties)
    if all(map(is_, relaxed, declaration.properties)):
        return declaration
    return replace(declaration, properties=relaxed)


def _relax(property_: Property, sent: bool, received: bool) -> Property:
    one_way = (property_.read_only and sent) or (property_.write_only and received)
    if not isinstance(property_.presence, Required) or not one_way:
        return property_
    needed = property_.write_only
    return replace(property_, presence=Optional(), required_when_sent=needed)


def say_security_once(api: Api) -> Api:
    """An operation that asks for what the whole API asks for says nothing of its own.

    Its list stands in place of that of the API (OpenAPI 3.1, 4.8.10.1), which says the same.
    """
    operations = (
        replace(o, security=None) if o.security == api.security else o
        for o in api.operations
    )
    return replace(api, operations=tuple(operations))
