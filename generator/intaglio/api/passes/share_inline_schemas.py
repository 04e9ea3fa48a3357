"""One declaration for the inline schemas of one owner that are equal."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from intaglio.api.model import (
    Alias,
    Anything,
    Api,
    Declaration,
    Enum,
    LiteralValue,
    Literals,
    Model,
    OneOf,
    Presence,
    Ref,
    Scalar,
    Type,
)
from intaglio.api.model.traversal import (
    TypeMapper,
    map_api_types,
    map_declaration_types,
    map_type,
    nested_types,
    replace_references,
)


def share_inline_schemas(api: Api) -> Api:
    """Merges inline schemas of one owner that have the same shape into one declaration.

    The declaration that stays is the least deprecated, then the least nested, then the first by name,
    so that the order of the description does not matter. Schemas that differ only by schemas that
    were merged are equal in the next round; a round looks only at what the last one changed.
    """
    declarations = _find_candidates(api.declarations)
    shapes = _owned_shapes(declarations)
    replacements: dict[str, str] = {}
    while equal := _find_equal(declarations, shapes):
        replacements = {at: equal.get(to, to) for at, to in replacements.items()}
        replacements |= equal
        kept = {at: d for at, d in declarations.items() if at not in equal}
        changed = _map_changed(kept, replace_references(equal))
        declarations = kept | changed
        shapes = {at: shape for at, shape in shapes.items() if at in kept}
        shapes |= _owned_shapes(changed)
    if not replacements:
        return api
    left = {at: d for at, d in api.declarations.items() if at not in replacements}
    return map_api_types(
        replace(api, declarations=left), replace_references(replacements)
    )


def _find_candidates(
    declarations: Mapping[str, Declaration],
) -> dict[str, Declaration]:
    """The inline declarations that may have an equal, from a cheap look without their types."""
    groups: dict[object, list[Declaration]] = defaultdict(list)
    for each in declarations.values():
        name = each.name_parts
        if not name.is_component:
            groups[name.owner, name.suffix, _outline(each)].append(each)
    return {d.at: d for group in groups.values() if len(group) > 1 for d in group}


def _outline(declaration: Declaration) -> object:
    match declaration:
        case Model(properties=properties):
            return Model, frozenset(p.wire for p in properties)
        case Enum(values=values):
            return Enum, values
        case Alias():
            return Alias


def _map_changed(
    declarations: Mapping[str, Declaration], mapper: TypeMapper
) -> dict[str, Declaration]:
    """The declarations that the mapper changes, mapped."""
    mapped = {at: map_declaration_types(d, mapper) for at, d in declarations.items()}
    return {at: d for at, d in mapped.items() if d is not declarations[at]}


def _owned_shapes(declarations: Mapping[str, Declaration]) -> dict[str, object]:
    """The shape of each declaration with its owner: schemas of two owners are never merged."""
    return {
        at: (d.name_parts.owner, d.name_parts.suffix, _shape(d))
        for at, d in declarations.items()
    }


def _find_equal(
    declarations: Mapping[str, Declaration], shapes: Mapping[str, object]
) -> dict[str, str]:
    """The pointer of each declaration that is to go, with that of the equal one that stays."""
    groups: dict[object, list[Declaration]] = defaultdict(list)
    for at, shape in shapes.items():
        groups[shape].append(declarations[at])
    replacements = {}
    for equal in groups.values():
        first, *others = sorted(equal, key=_rank)
        replacements.update({other.at: first.at for other in others})
    return replacements


def _rank(declaration: Declaration) -> tuple[bool, int, tuple[str, ...], str]:
    words = declaration.name_parts.words
    return declaration.deprecated, len(words), words, declaration.at


def _shape(declaration: Declaration) -> object:
    """A value that is equal for two declarations when one class can serve for both."""
    match declaration:
        case Model():
            properties = frozenset(
                (
                    *(p.wire, *_type_shape(p.type), _presence_shape(p.presence)),
                    *(p.read_only, p.write_only, p.xml),
                )
                for p in declaration.properties
            )
            additional = declaration.additional
            additional_shape = additional and _type_shape(additional)
            return Model, properties, additional_shape, declaration.xml
        case Enum():
            values = _typed_values(declaration.values)
            return Enum, values, declaration.names, declaration.is_open
        case Alias():
            return Alias, _type_shape(declaration.type)


def _type_shape(type_: Type) -> tuple[object, ...]:
    """A value that is equal for equal types: `1` is not `true`, and mappings have no order."""
    if isinstance(type_, Scalar | Ref | Anything):
        return (type_,)
    values = (t.values for t in nested_types(type_) if isinstance(t, Literals))
    return map_type(type_, _sort_mapping), tuple(map(_typed_values, values))


def _sort_mapping(type_: Type) -> Type:
    if not isinstance(type_, OneOf) or type_.discriminator is None:
        return type_
    mapping = tuple(sorted(type_.discriminator.mapping))
    return replace(type_, discriminator=replace(type_.discriminator, mapping=mapping))


def _typed_values(
    values: tuple[LiteralValue, ...],
) -> tuple[tuple[type, LiteralValue], ...]:
    return tuple((type(value), value) for value in values)


def _presence_shape(presence: Presence) -> object:
    if presence.has_default:
        return json.dumps(presence.default, sort_keys=True, default=str)
    return presence.is_required
