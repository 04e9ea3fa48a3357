"""What the client calls the parameters that it takes for its methods."""

from __future__ import annotations

from collections.abc import Mapping

from intaglio.api.model import Api, Parameter, SecurityScheme
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.reserved import CLIENT_ARGUMENTS, CREDENTIALS
from intaglio.python.naming.words import to_snake_case

Shared = Mapping[tuple[str, str], str]
"""Names of arguments, by location and wire name."""


def shared_names(api: Api) -> Shared:
    """Names that neither a credential nor an option of the client has."""
    taken = {name for scheme in api.schemes for name in _credentials(scheme)}
    names = resolve_collisions(
        map(_claim, api.parameters), taken=CLIENT_ARGUMENTS | taken
    )
    return {one.key: names[one.at] for one in api.parameters}


def _claim(one: Parameter) -> NameCandidates:
    plain = to_snake_case(one.name or one.wire)
    return NameCandidates(one.at, (plain, f"{one.location}_{plain}"))


def _credentials(scheme: SecurityScheme) -> set[str]:
    """Whatever the arguments of a scheme may be called."""
    own = to_snake_case(scheme.id)
    return {own, *CREDENTIALS, *(f"{own}_{name}" for name in (*CREDENTIALS, "key"))}
