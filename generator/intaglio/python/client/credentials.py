"""The credentials of a client: an argument and an environment variable for each secret of a scheme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from intaglio.python.design import Design
from intaglio.python.expressions import Brackets, Expression, call, keyword, tuple_
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.reserved import CLIENT_ARGUMENTS
from intaglio.python.naming.words import to_snake_case
from intaglio.python.runtime_names import runtime_module
from intaglio.python.text import end_sentence
from intaglio.python.types.annotations import Import
from intaglio.python.types.literals import literal

FLOW_CLASSES = {
    "clientCredentials": "ClientCredentialsFlow",
    "password": "PasswordFlow",
}
"""The OAuth 2 flows by which the runtime requests tokens, and its class for each."""

LOCATIONS = {"header": "header", "query": "query parameter", "cookie": "cookie"}

DESCRIPTIONS = {
    "access_token": "An access token.",
    "client_id": "The id of the application; tokens are requested with it.",
    "client_secret": "The secret of the application; tokens are requested with it.",
    "username": "The name of the user.",
    "password": "The password of the user.",
}
"""What each part of a scheme is, if the description does not say it."""

ORDINARY_PARTS = ("api_key", "access_token", "username", "password")


@dataclass(frozen=True, slots=True)
class Credential:
    """One secret of a scheme: which `part` of it (`api_key`, `username`, ...), the client's argument, the environment variable.

    An `is_alternative` credential is only needed if another one of its scheme is missing.
    """

    scheme: SecurityScheme
    part: str
    argument: str
    env: str
    is_alternative: bool = False


def credentials(design: Design) -> tuple[Credential, ...]:
    """The credentials of all schemes, in the order of the description."""
    schemes = design.api.schemes
    parts = [
        (scheme, part, name)
        for scheme in schemes
        for part, name in _credential_parts(scheme, is_only_scheme=len(schemes) == 1)
    ]
    arguments = resolve_collisions(
        (
            NameCandidates(f"{scheme.id} {part}", (name, f"{name}_key"))
            for scheme, part, name in parts
        ),
        taken=CLIENT_ARGUMENTS,
    )
    return tuple(
        _credential(design, scheme, part, arguments[f"{scheme.id} {part}"])
        for scheme, part, _ in parts
    )


def describe_credential(credential: Credential) -> str:
    """What a credential is: the first paragraph of the scheme's description, or a sentence by its kind."""
    scheme, part = credential.scheme, credential.part
    paragraph, *_ = scheme.description.strip().split("\n\n")
    if paragraph and part in ("api_key", "access_token", "username"):
        return end_sentence(" ".join(paragraph.split()))
    match scheme:
        case ApiKeyScheme(wire=wire, location=location) if part == "api_key":
            return f"The key that is sent as the {LOCATIONS[location]} `{wire}`."
        case HttpScheme(scheme=name) if part == "api_key":
            name = "Bearer" if name == "bearer" else name
            return f"The token that is sent as `Authorization: {name} ...`."
        case _:
            return DESCRIPTIONS[part]


def needed_schemes(design: Design, operation: Operation) -> frozenset[str]:
    """The ids of the schemes of the operation's first alternative that needs any."""
    own = operation.security
    alternatives = design.api.security if own is None else own
    first = next((option for option in alternatives if option), ())
    return frozenset(requirement.scheme for requirement in first)


def token_schemes(design: Design) -> frozenset[str]:
    """The ids of the schemes for which the client requests tokens."""
    return frozenset(
        scheme.id
        for scheme in design.api.schemes
        if isinstance(scheme, OAuth2Scheme) and any(map(requests_tokens, scheme.flows))
    )


def requests_tokens(flow: Flow) -> bool:
    """True if the client requests tokens by a flow."""
    return flow.kind in FLOW_CLASSES and bool(flow.token_url)


def scheme_expression(
    design: Design, scheme: SecurityScheme
) -> tuple[Brackets, frozenset[Import]]:
    """The scheme as a value of the runtime, and its imports."""
    given = {c.part: c for c in credentials(design) if c.scheme == scheme}
    expression = _scheme_call(design, scheme, given)
    names = {expression.opening.rstrip("(")}
    if isinstance(scheme, OAuth2Scheme):
        flows = filter(requests_tokens, scheme.flows)
        names |= {FLOW_CLASSES[flow.kind] for flow in flows}
    imports = (Import(runtime_module(name, 1), name) for name in names)
    return expression, frozenset(imports)


def _credential(
    design: Design, scheme: SecurityScheme, part: str, argument: str
) -> Credential:
    env = f"{design.package.env}_{argument.upper()}"
    ordinary: tuple[str, ...] = ORDINARY_PARTS
    if isinstance(scheme, OAuth2Scheme) and _has_flow(scheme, "clientCredentials"):
        ordinary = ("client_id", "client_secret")
    return Credential(scheme, part, argument, env, part not in ordinary)


def _credential_parts(
    scheme: SecurityScheme, *, is_only_scheme: bool
) -> Iterator[tuple[str, str]]:
    """The parts of a scheme with the names of their arguments.

    If there are several schemes, the names begin with the scheme's.
    """
    own = to_snake_case(scheme.id)
    prefix = "" if is_only_scheme else f"{own}_"
    match scheme:
        case HttpScheme(scheme="basic" | "digest"):
            yield "username", f"{prefix}username"
            yield "password", f"{prefix}password"
        case HttpScheme() | ApiKeyScheme():
            yield "api_key", "api_key" if is_only_scheme else own
        case OpenIdScheme():
            yield "access_token", "access_token" if is_only_scheme else own
        case OAuth2Scheme():
            yield "access_token", "access_token" if is_only_scheme else own
            if any(map(requests_tokens, scheme.flows)):
                yield "client_id", f"{prefix}client_id"
                yield "client_secret", f"{prefix}client_secret"
            if _has_flow(scheme, "password"):
                yield "username", f"{prefix}username"
                yield "password", f"{prefix}password"
        case MutualTlsScheme():
            return


def _has_flow(scheme: OAuth2Scheme, kind: str) -> bool:
    return any(requests_tokens(flow) and flow.kind == kind for flow in scheme.flows)


def _scheme_call(
    design: Design, scheme: SecurityScheme, given: Mapping[str, Credential]
) -> Brackets:
    match scheme:
        case HttpScheme(scheme="basic"):
            return call("Basic", *_user_arguments(given))
        case HttpScheme(scheme="digest"):
            return call("Digest", *_user_arguments(given))
        case HttpScheme(scheme="bearer"):
            return call("Bearer", *_key_arguments(given["api_key"]))
        case HttpScheme(scheme=name):
            key = _key_arguments(given["api_key"])
            return call("Bearer", *key, keyword("scheme", literal(name)))
        case ApiKeyScheme(wire=wire, location=location):
            key = _key_arguments(given["api_key"])
            return call("ApiKey", literal(wire), literal(location), *key)
        case OAuth2Scheme():
            return _oauth2_call(design, scheme, given)
        case OpenIdScheme():
            return call("OpenIdConnect", *_key_arguments(given["access_token"]))
        case MutualTlsScheme():
            return call("MutualTls")


def _key_arguments(credential: Credential) -> tuple[Expression, Expression]:
    argument = keyword("argument", literal(credential.argument))
    return argument, keyword("env", literal(credential.env))


def _user_arguments(given: Mapping[str, Credential]) -> Iterator[Expression]:
    for part, credential in given.items():
        yield keyword(part, literal(credential.argument))
    for part, credential in given.items():
        yield keyword(f"{part}_env", literal(credential.env))


def _oauth2_call(
    design: Design, scheme: OAuth2Scheme, given: Mapping[str, Credential]
) -> Brackets:
    arguments: list[Expression] = [*_key_arguments(given["access_token"])]
    flows = [
        _flow_call(design, f, given) for f in filter(requests_tokens, scheme.flows)
    ]
    if flows:
        arguments.append(keyword("flows", tuple_(*flows, one_per_line=True)))
    return call("OAuth2", *arguments)


def _flow_call(design: Design, flow: Flow, given: Mapping[str, Credential]) -> Brackets:
    arguments: list[Expression] = [literal(flow.token_url)]
    if flow.refresh_url:
        arguments.append(keyword("refresh_url", literal(flow.refresh_url)))
    arguments.append(keyword("env", literal(design.package.env)))
    parts: tuple[str, ...] = ("client_id", "client_secret")
    if flow.kind == "password":
        parts = (*parts, "username", "password")
    for part in parts:
        if given[part].argument != part:
            arguments.append(keyword(part, literal(given[part].argument)))
    return call(FLOW_CLASSES[flow.kind], *arguments)
