"""Security schemes and requirements (OpenAPI 3.1, 4.8.27 and 4.8.30)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from intaglio.api.build.context import Ledger
from intaglio.api.build.json_node import Node
from intaglio.api.model import (
    ApiKeyScheme,
    Flow,
    FlowKind,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    Requirement,
    SecurityRequirements,
    SecurityScheme,
)
from intaglio.errors import IntaglioError


def schemes(ledger: Ledger, root: Node) -> tuple[SecurityScheme, ...]:
    """The schemes that the description declares, in its order."""
    found = (
        _readable(ledger, id_, node)
        for id_, node in (root / "components" / "securitySchemes").items()
    )
    return tuple(scheme for scheme in found if scheme is not None)


def _readable(ledger: Ledger, id_: str, node: Node) -> SecurityScheme | None:
    """The scheme; one that nobody can read stops only the calls that need it."""
    try:
        return scheme(ledger, id_, node.resolved())
    except IntaglioError as error:
        ledger.fall_back(node.at, f"security scheme: {error}", "no credentials")
        return None


def scheme(ledger: Ledger, id_: str, node: Node) -> SecurityScheme | None:
    description = node.text("description")
    match node.text("type"):
        case "http":
            return HttpScheme(id_, _http_scheme(node.text("scheme")), description)
        case "apiKey":
            return _api_key(id_, node, description)
        case "oauth2":
            flows = tuple(_flows(ledger, node / "flows"))
            return OAuth2Scheme(id_, flows, node.text("oauth2MetadataUrl"), description)
        case "openIdConnect":
            return OpenIdScheme(id_, node.text("openIdConnectUrl"), description)
        case "mutualTLS":
            return MutualTlsScheme(id_, description)
        case other:
            ledger.fall_back(
                node.at, f"security scheme of type '{other}'", "no credentials"
            )
            return None


def _http_scheme(said: str) -> str:
    """The scheme, in lower case where its name has no case of its own to keep."""
    known = said.lower() or "bearer"
    return known if known in ("bearer", "basic", "digest") else said


def _api_key(id_: str, node: Node, description: str) -> ApiKeyScheme:
    match node.text("in"):
        case "query":
            return ApiKeyScheme(id_, node.text("name"), "query", description)
        case "cookie":
            return ApiKeyScheme(id_, node.text("name"), "cookie", description)
        case _:
            return ApiKeyScheme(id_, node.text("name"), "header", description)


KINDS: tuple[FlowKind, ...] = get_args(FlowKind)


def _flows(ledger: Ledger, node: Node) -> Iterator[Flow]:
    """The flows of a scheme, those first that a client can go through by itself."""
    found = dict(node.items())
    for name in found:
        if name not in KINDS and not name.startswith("x-"):
            ledger.fall_back(node.at, f"OAuth 2 flow '{name}'", "left out")
    for kind in KINDS:
        if kind in found:
            yield _flow(kind, found[kind])


def _flow(kind: FlowKind, node: Node) -> Flow:
    return Flow(
        kind,
        node.text("authorizationUrl") or node.text("deviceAuthorizationUrl"),
        node.text("tokenUrl"),
        node.text("refreshUrl"),
        tuple(
            (name, said.value if isinstance(said.value, str) else "")
            for name, said in (node / "scopes").items()
        ),
    )


def requirements(
    ledger: Ledger, node: Node, known: frozenset[str]
) -> SecurityRequirements | None:
    """The alternatives of a `security` list; `None` where there is no such list.

    A combination that asks for a scheme that nobody declared cannot be met, and is left out.
    """
    if not isinstance(node.value, list):
        return None
    alternatives = [
        tuple(_requirement(name, scopes) for name, scopes in option.items())
        for option in node.each()
    ]
    unknown = {r.scheme: None for o in alternatives for r in o if r.scheme not in known}
    for name in unknown:
        ledger.fall_back(node.at, f"undeclared security scheme '{name}'", "left out")
    return tuple(
        option
        for option in alternatives
        if known.issuperset(each.scheme for each in option)
    )


def _requirement(name: str, scopes: Node) -> Requirement:
    named = (each.value for each in scopes.each())
    return Requirement(name, tuple(each for each in named if isinstance(each, str)))
