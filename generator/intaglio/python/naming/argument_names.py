"""The names of fields of models, and of arguments of methods and of the client."""

from __future__ import annotations

from collections.abc import Mapping

from intaglio.api.model import Api, Model, Parameter, Property, SecurityScheme
from intaglio.api.model.traversal import declaration_types, references_in
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.reserved import (
    ARGUMENTS,
    CLIENT_ARGUMENTS,
    CREDENTIALS,
    FIELDS,
)
from intaglio.python.naming.words import to_snake_case, to_snake_case_with_symbols

_RANKS = {"path": 0, "query": 1, "querystring": 1, "header": 2, "cookie": 3}
"""If parameters of two locations have one name, the lower rank keeps it; bodies come last."""


def choose_field_names(model: Model, classes: Mapping[str, str]) -> dict[str, str]:
    """The attribute of each property, by its wire name; `classes` are all classes by pointer.

    An attribute must not hide a class of the model's annotations: some scripts have no capitals.
    """
    named = {
        classes[at] for part in declaration_types(model) for at in references_in(part)
    }
    uncapital = {each for each in named if not each[0].isupper()}
    taken = FIELDS | uncapital if uncapital else FIELDS
    plain = {p.wire: to_snake_case(p.wire) for p in model.properties if not p.name}
    if len({*plain.values()}) == len(model.properties):
        if taken.isdisjoint(plain.values()):
            return plain  # as in nearly all models
    return resolve_collisions(map(_list_field_names, model.properties), taken=taken)


def _list_field_names(property_: Property) -> NameCandidates:
    wire = property_.wire
    pin = property_.name and to_snake_case(property_.name)
    if pin:
        return NameCandidates(wire, (pin,), rank=0)
    plain = to_snake_case(wire)
    is_exact = plain == wire
    if is_exact and plain not in FIELDS:
        return NameCandidates(wire, (plain, f"{plain}_"), rank=1)
    spellings = (plain, f"{plain}_", to_snake_case_with_symbols(wire))
    return NameCandidates(wire, spellings, rank=1 if is_exact else 2)


def choose_argument_names(
    parameters: tuple[Parameter, ...], body: tuple[str, ...]
) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """The names of an operation's arguments.

    Returns:
        Those of its parameters, by location and wire name, and those of its body's fields, by field.
        If both have one name, it is the parameter's: `id` in the path, `body_id` in the body.
    """
    candidates = [_list_argument_names(parameter) for parameter in parameters]
    candidates += [
        NameCandidates(f"body\n{field}", (field, f"body_{field}"), rank=4)
        for field in body
    ]
    names = resolve_collisions(candidates, taken=ARGUMENTS)
    return (
        {
            (each.location, each.wire): names[f"{each.location}\n{each.wire}"]
            for each in parameters
        },
        {field: names[f"body\n{field}"] for field in body},
    )


def _list_argument_names(parameter: Parameter) -> NameCandidates:
    location, wire = parameter.location, parameter.wire or "query"
    key = f"{location}\n{parameter.wire}"
    pin = parameter.name and to_snake_case(parameter.name)
    if pin:
        return NameCandidates(key, (pin,), _RANKS[location])
    plain = to_snake_case(wire)
    spellings = (plain, f"{location}_{plain}", to_snake_case_with_symbols(wire))
    return NameCandidates(key, spellings, _RANKS[location])


def choose_client_arguments(api: Api) -> dict[tuple[str, str], str]:
    """The arguments of the client that are parameters of its methods, by location and wire name."""
    taken = {name for scheme in api.schemes for name in _list_credentials(scheme)}
    names = resolve_collisions(
        map(_list_client_arguments, api.parameters), taken=CLIENT_ARGUMENTS | taken
    )
    return {parameter.key: names[parameter.at] for parameter in api.parameters}


def _list_client_arguments(parameter: Parameter) -> NameCandidates:
    plain = to_snake_case(parameter.name or parameter.wire)
    return NameCandidates(parameter.at, (plain, f"{parameter.location}_{plain}"))


def _list_credentials(scheme: SecurityScheme) -> set[str]:
    """All names that the arguments of a scheme may have."""
    own = to_snake_case(scheme.id)
    return {own, *CREDENTIALS, *(f"{own}_{name}" for name in (*CREDENTIALS, "key"))}
