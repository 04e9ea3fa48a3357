"""What the client takes to sign calls with: an argument and a variable of the environment for each secret."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from intaglio.api.model import (
    ApiKeyScheme,
    Flow,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    Operation,
    SecurityScheme,
)
from intaglio.python.types.annotations import Import
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.code import Group, Item, assigned, call, tuple_
from intaglio.python.design import Design
from intaglio.python.runtime_names import runtime_module
from intaglio.python.types.literals import literal
from intaglio.python.naming.reserved import CLIENT_ARGUMENTS
from intaglio.python.naming.words import to_snake_case

FLOWS = {"clientCredentials": "ClientCredentialsFlow", "password": "PasswordFlow"}
"""Those that a client goes through by itself, as the runtime calls them."""


@dataclass(frozen=True, slots=True)
class Credential:
    """One secret of a scheme: its `role` there, the client's argument and the variable for it.

    An `alternative` is needed only where another credential of its scheme is not given.
    """

    scheme: SecurityScheme
    role: str
    argument: str
    env: str
    alternative: bool = False


def credentials(design: Design) -> tuple[Credential, ...]:
    """Everything that the client's schemes ask for, in the description's order."""
    alone = len(design.api.schemes) == 1
    wanted = [
        (scheme, role, spelling)
        for scheme in design.api.schemes
        for role, spelling in _roles(scheme, alone)
    ]
    names = resolve_collisions(
        (
            NameCandidates(f"{s.id} {role}", (name, f"{name}_key"))
            for s, role, name in wanted
        ),
        taken=CLIENT_ARGUMENTS,
    )
    return tuple(
        _credential(design, scheme, role, names[f"{scheme.id} {role}"])
        for scheme, role, _ in wanted
    )


def _credential(
    design: Design, scheme: SecurityScheme, role: str, name: str
) -> Credential:
    env = f"{design.config.package.env}_{name.upper()}"
    fetches = isinstance(scheme, OAuth2Scheme) and has_flow(scheme, "clientCredentials")
    usual = role in ("client_id", "client_secret") if fetches else role in USUAL
    return Credential(scheme, role, name, env, alternative=not usual)


USUAL = ("api_key", "access_token", "username", "password")


def _roles(scheme: SecurityScheme, alone: bool) -> Iterator[tuple[str, str]]:
    """What a scheme needs, and what that is called: after its scheme where there are others."""
    own = to_snake_case(scheme.id)
    prefix = "" if alone else f"{own}_"
    match scheme:
        case HttpScheme(scheme="basic" | "digest"):
            yield from ((each, f"{prefix}{each}") for each in ("username", "password"))
        case HttpScheme() | ApiKeyScheme():
            yield "api_key", "api_key" if alone else own
        case OAuth2Scheme():
            yield "access_token", "access_token" if alone else own
            yield from ((role, f"{prefix}{role}") for role in _fetching(scheme))
        case OpenIdScheme():
            yield "access_token", "access_token" if alone else own
        case MutualTlsScheme():
            return


def _fetching(scheme: OAuth2Scheme) -> Iterator[str]:
    """What a client fetches tokens with."""
    if any(map(is_fetching, scheme.flows)):
        yield from ("client_id", "client_secret")
    if has_flow(scheme, "password"):
        yield from ("username", "password")


def has_flow(scheme: OAuth2Scheme, kind: str) -> bool:
    return any(flow.kind == kind for flow in scheme.flows if is_fetching(flow))


def is_fetching(flow: Flow) -> bool:
    """Whether a client can go through a flow by itself."""
    return flow.kind in FLOWS and bool(flow.token_url)


def meaning(each: Credential) -> str:
    """What a credential is: in the description's words, or by its kind."""
    first, *_ = each.scheme.description.strip().split("\n\n")
    said = " ".join(first.split())
    if said and each.role in ("api_key", "access_token", "username"):
        return said if said.endswith((".", "!", "?")) else f"{said}."
    match each.scheme:
        case ApiKeyScheme(wire=wire, location=location) if each.role == "api_key":
            return f"The key that is sent as the {PLACES[location]} `{wire}`."
        case HttpScheme(scheme=word) if each.role == "api_key":
            word = "Bearer" if word == "bearer" else word
            return f"The token that is sent as `Authorization: {word} ...`."
        case _:
            return MEANINGS[each.role]


PLACES = {"header": "header", "query": "query parameter", "cookie": "cookie"}

MEANINGS = {
    "access_token": "An access token.",
    "client_id": "The id of the application, to get access tokens with.",
    "client_secret": "The secret of the application, to get access tokens with.",
    "username": "The name of the user.",
    "password": "The password of the user.",
}


def needed_schemes(design: Design, operation: Operation) -> frozenset[str]:
    """The schemes of the first alternative that an operation offers, those of none left aside."""
    own = operation.security
    alternatives = design.api.security if own is None else own
    first = next((option for option in alternatives if option), ())
    return frozenset(each.scheme for each in first)


def scheme(design: Design, each: SecurityScheme) -> tuple[Group, frozenset[Import]]:
    """The scheme as the runtime's value, and what it imports."""
    given = {c.role: c for c in credentials(design) if c.scheme == each}
    made = _made(design, each, given)
    names = {made.opening.rstrip("(")}
    if isinstance(each, OAuth2Scheme):
        names |= {FLOWS[flow.kind] for flow in each.flows if is_fetching(flow)}
    return made, frozenset(Import(runtime_module(name, 1), name) for name in names)


def _made(design: Design, each: SecurityScheme, given: dict[str, Credential]) -> Group:
    match each:
        case HttpScheme(scheme="basic"):
            return call("Basic", *_named(given))
        case HttpScheme(scheme="digest"):
            return call("Digest", *_named(given))
        case HttpScheme(scheme="bearer"):
            return call("Bearer", *_single(given["api_key"]))
        case HttpScheme(scheme=other):
            word = f"scheme={literal(other)}"
            return call("Bearer", *_single(given["api_key"]), word)
        case ApiKeyScheme(wire=wire, location=location):
            place = literal(wire), literal(location)
            return call("ApiKey", *place, *_single(given["api_key"]))
        case OAuth2Scheme():
            return _oauth2(design, each, given)
        case OpenIdScheme():
            return call("OpenIdConnect", *_single(given["access_token"]))
        case MutualTlsScheme():
            return call("MutualTls")


def _single(given: Credential) -> tuple[str, str]:
    return f"argument={literal(given.argument)}", f"env={literal(given.env)}"


def _named(given: dict[str, Credential]) -> Iterator[str]:
    yield from (f"{role}={literal(c.argument)}" for role, c in given.items())
    yield from (f"{role}_env={literal(c.env)}" for role, c in given.items())


def _oauth2(design: Design, each: OAuth2Scheme, given: dict[str, Credential]) -> Group:
    flows = [_flow(design, flow, given) for flow in each.flows if is_fetching(flow)]
    items: list[Item] = [*_single(given["access_token"])]
    if flows:
        items.append(assigned("flows", tuple_(*flows, forced=True)))
    return call("OAuth2", *items)


def _flow(design: Design, flow: Flow, given: dict[str, Credential]) -> Group:
    items = [literal(flow.token_url)]
    if flow.refresh_url:
        items.append(f"refresh_url={literal(flow.refresh_url)}")
    items.append(f"env={literal(design.config.package.env)}")
    own = ("client_id", "client_secret")
    roles = (*own, "username", "password") if flow.kind == "password" else own
    items += [
        f"{role}={literal(given[role].argument)}"
        for role in roles
        if given[role].argument != role
    ]
    return call(FLOWS[flow.kind], *items)


def fetched(design: Design) -> frozenset[str]:
    """The schemes that the client gets tokens for by itself."""
    return frozenset(
        each.id
        for each in design.api.schemes
        if isinstance(each, OAuth2Scheme) and any(_fetching(each))
    )
