"""Schemas that others build on and whose discriminator names these: wherever one is meant, any may come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from intaglio.api.build.merged_schema import Facets
from intaglio.api.build.context import Ledger
from intaglio.api.model import (
    Alias,
    Api,
    Discriminator,
    Literals,
    Model,
    OneOf,
    Ref,
    NameParts,
    make_nullable,
)
from intaglio.api.build.json_node import Node
from intaglio.api.model.traversal import replace_references, map_api_types
from intaglio.errors import IntaglioError
from intaglio.load.pointer import (
    join_pointer,
    escape_token,
    parent_pointer,
    unescape_token,
)


def announced(ledger: Ledger, schema: Facets) -> Discriminator | None:
    """The discriminator of an object that is no union itself (OpenAPI 3.1, 4.8.25).

    A mapping names schemas by reference or by component name; what it leaves out is not known here.
    """
    said = schema.parts[0] / "discriminator"
    if not said.text("propertyName"):
        return None
    mapping: list[tuple[str, str]] = []
    for value, name in (said / "mapping").items():
        if (target := _target(schema, name)) is not None:
            ledger.await_(target)
            mapping.append((value, target.at))
    return Discriminator(said.text("propertyName"), tuple(mapping))


def _target(schema: Facets, name: Node) -> Node | None:
    text = name.value
    if not isinstance(text, str):
        return None
    home = (parent_pointer(schema.at) or "").partition("#")[2]
    ref = text if re.search("[/#]", text) else f"#{home}/{escape_token(text)}"
    try:
        return name.target(ref).resolved()
    except IntaglioError:
        return None


def spread_bases(api: Api) -> Api:
    """A reference to such a schema becomes one to a union of those that build on it, and of itself.

    The schema itself stands for values of the discriminator that nobody goes by.
    """
    told = {
        model.at: said
        for model in api.declarations.values()
        if isinstance(model, Model) and (said := _told(api, model)) is not None
    }
    places = {at: join_pointer(at, "discriminator") for at in told}
    spread = map_api_types(api, replace_references(places)) if places else api
    unions = {
        places[at]: _union(model, said, places)
        for at, said in told.items()
        if isinstance(model := spread.declarations[at], Model)
    }
    return replace(spread, declarations={**spread.declarations, **unions})


def _union(model: Model, said: Discriminator, places: dict[str, str]) -> Alias:
    """The union under a name of its own, with the unions of variants that are bases in their place."""
    mapping = tuple(
        (value, at if at == model.at else places.get(at, at))
        for value, at in said.mapping
    )
    variants = sorted({at for _, at in mapping} - {model.at})
    union = OneOf(
        tuple(map(Ref, (*variants, model.at))),
        Discriminator(said.property, mapping, model.at),
    )
    return Alias(
        places[model.at],
        NameParts(model.at, ("any", *model.name_parts.words)),
        make_nullable(union) if model.nullable else union,
        model.description,
        model.deprecated,
    )


def _told(api: Api, model: Model) -> Discriminator | None:
    """The discriminator with all that it names, explicitly or by being there; `None` for no variant."""
    if model.announced is None:
        return None
    said = tuple(
        (value, at)
        for value, at in model.announced.mapping
        if isinstance(api.declarations.get(at), Model)
    )
    mapped = {at for _, at in said}
    mapping = (*said, *_implicit(api, model, mapped))
    if not {at for _, at in mapping} - {model.at}:
        return None
    return replace(model.announced, mapping=mapping)


def _implicit(api: Api, base: Model, mapped: set[str]) -> Iterator[tuple[str, str]]:
    """The components that build on the base at first hand, by the values that they go by."""
    found = {
        at: model
        for at, model in api.declarations.items()
        if isinstance(model, Model)
        and model.name_parts.is_component
        and base.at in model.bases
    }
    for at, model in sorted(found.items()):
        is_direct = found.keys().isdisjoint(model.bases)
        if is_direct and at not in mapped and base.announced is not None:
            for value in _values(model, base.announced.property) or _name(at):
                yield value, at


def _values(model: Model, name: str) -> tuple[str, ...]:
    """The texts that a property of the model is limited to."""
    for property_ in model.properties:
        if property_.wire == name and isinstance(property_.type, Literals):
            return tuple(v for v in property_.type.values if isinstance(v, str))
    return ()


def _name(at: str) -> tuple[str]:
    return (unescape_token(at.rpartition("/")[2]),)
