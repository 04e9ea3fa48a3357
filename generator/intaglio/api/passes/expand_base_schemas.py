"""Schemas that others extend, with a discriminator that names these (OpenAPI 3.1, 4.8.25)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from intaglio.api.model import (
    Alias,
    Api,
    Discriminator,
    Literals,
    Model,
    NameParts,
    OneOf,
    Ref,
    make_nullable,
)
from intaglio.api.model.traversal import map_api_types, replace_references
from intaglio.load.pointer import join_pointer, unescape_token


def expand_base_schemas(api: Api) -> Api:
    """Replaces references to a base schema by references to a union of the schemas that extend it.

    The base schema itself is the variant for values of the discriminator that name no other.
    """
    discriminators = {
        model.at: discriminator
        for model in api.declarations.values()
        if isinstance(model, Model)
        and (discriminator := _complete_discriminator(api, model)) is not None
    }
    unions = {at: join_pointer(at, "discriminator") for at in discriminators}
    mapped = map_api_types(api, replace_references(unions)) if unions else api
    declarations = {
        unions[at]: _declare_union(model, discriminator, unions)
        for at, discriminator in discriminators.items()
        if isinstance(model := mapped.declarations[at], Model)
    }
    return replace(mapped, declarations={**mapped.declarations, **declarations})


def _declare_union(
    model: Model, discriminator: Discriminator, unions: Mapping[str, str]
) -> Alias:
    """The union of a base schema; `unions` are the pointers of unions by those of base schemas.

    A variant that is a base schema too is replaced by its union.
    """
    mapping = tuple(
        (value, at if at == model.at else unions.get(at, at))
        for value, at in discriminator.mapping
    )
    variants = sorted({at for _, at in mapping} - {model.at})
    union = OneOf(
        tuple(map(Ref, (*variants, model.at))),
        Discriminator(discriminator.property, mapping, model.at),
    )
    return Alias(
        unions[model.at],
        NameParts(model.at, ("any", *model.name_parts.words)),
        make_nullable(union) if model.nullable else union,
        model.description,
        model.deprecated,
    )


def _complete_discriminator(api: Api, model: Model) -> Discriminator | None:
    """The discriminator of a base schema with all variants; `None` if it has none but itself."""
    if model.discriminator is None:
        return None
    explicit = tuple(
        (value, at)
        for value, at in model.discriminator.mapping
        if isinstance(api.declarations.get(at), Model)
    )
    mapped = {at for _, at in explicit}
    mapping = (*explicit, *_implicit_variants(api, model, model.discriminator, mapped))
    if not {at for _, at in mapping} - {model.at}:
        return None
    return replace(model.discriminator, mapping=mapping)


def _implicit_variants(
    api: Api, base: Model, discriminator: Discriminator, mapped: set[str]
) -> Iterator[tuple[str, str]]:
    """The components that extend the base directly and are not mapped, each with its values."""
    found = {
        at: model
        for at, model in api.declarations.items()
        if isinstance(model, Model)
        and model.name_parts.is_component
        and base.at in model.bases
    }
    for at, model in sorted(found.items()):
        is_direct = found.keys().isdisjoint(model.bases)
        if is_direct and at not in mapped:
            component = unescape_token(at.rpartition("/")[2])
            for value in _allowed_strings(model, discriminator) or (component,):
                yield value, at


def _allowed_strings(model: Model, discriminator: Discriminator) -> tuple[str, ...]:
    """The strings that the model allows for the discriminator's property; empty for any."""
    for property_ in model.properties:
        is_tag = property_.wire == discriminator.property
        if is_tag and isinstance(property_.type, Literals):
            return tuple(v for v in property_.type.values if isinstance(v, str))
    return ()
