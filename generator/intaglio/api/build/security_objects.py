"""Security Scheme and Security Requirement Objects (OpenAPI 3.1, 4.8.27 to 4.8.30)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from intaglio.api.build.context import BuildContext
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
from intaglio.extensions.registry import is_extension

FLOW_KINDS: tuple[FlowKind, ...] = get_args(FlowKind)


def build_schemes(context: BuildContext, root: Node) -> tuple[SecurityScheme, ...]:
    """The schemes that the description declares, in its order.

    A scheme with a reference that leads nowhere is reported: only calls that need it cannot work.
    """
    schemes = []
    for id_, node in (root / "components" / "securitySchemes").items():
        try:
            scheme = _build_scheme(context, id_, node.resolved())
        except IntaglioError as error:
            construct = f"security scheme: {error}"
            context.add_fallback(node.at, construct, "no credentials")
        else:
            schemes.extend([scheme] if scheme is not None else [])
    return tuple(schemes)


def _build_scheme(context: BuildContext, id_: str, node: Node) -> SecurityScheme | None:
    description = node.string("description")
    match node.string("type"):
        case "http":
            scheme = _http_scheme(node.string("scheme"))
            return HttpScheme(id_, scheme, description)
        case "apiKey":
            return _build_api_key(id_, node, description)
        case "oauth2":
            flows = tuple(_build_flows(context, node / "flows"))
            metadata_url = node.string("oauth2MetadataUrl")
            return OAuth2Scheme(id_, flows, metadata_url, description)
        case "openIdConnect":
            return OpenIdScheme(id_, node.string("openIdConnectUrl"), description)
        case "mutualTLS":
            return MutualTlsScheme(id_, description)
        case other:
            construct = f"security scheme of type '{other}'"
            context.add_fallback(node.at, construct, "no credentials")
            return None


def _http_scheme(scheme: str) -> str:
    """The scheme, in lower case if it is one that the SDK knows; `bearer` without one."""
    lower = scheme.lower() or "bearer"
    return lower if lower in ("bearer", "basic", "digest") else scheme


def _build_api_key(id_: str, node: Node, description: str) -> ApiKeyScheme:
    wire = node.string("name")
    match node.string("in"):
        case "query":
            return ApiKeyScheme(id_, wire, "query", description)
        case "cookie":
            return ApiKeyScheme(id_, wire, "cookie", description)
        case _:
            return ApiKeyScheme(id_, wire, "header", description)


def _build_flows(context: BuildContext, node: Node) -> Iterator[Flow]:
    """The flows of a scheme, in the order of `FlowKind`."""
    flows = dict(node.items())
    for name in flows:
        if name not in FLOW_KINDS and not is_extension(name):
            context.add_fallback(node.at, f"OAuth 2 flow '{name}'", "left out")
    for kind in FLOW_KINDS:
        if kind in flows:
            yield _build_flow(kind, flows[kind])


def _build_flow(kind: FlowKind, node: Node) -> Flow:
    return Flow(
        kind,
        node.string("authorizationUrl") or node.string("deviceAuthorizationUrl"),
        node.string("tokenUrl"),
        node.string("refreshUrl"),
        tuple(
            (scope, each.value if isinstance(each.value, str) else "")
            for scope, each in (node / "scopes").items()
        ),
    )


def build_requirements(
    context: BuildContext, node: Node, schemes: frozenset[str]
) -> SecurityRequirements | None:
    """The alternatives of a `security` array; `None` where there is no such array.

    An alternative that needs a scheme that is not among the declared `schemes` cannot be met: it is
    reported and left out.
    """
    if not isinstance(node.value, list):
        return None
    alternatives = [
        tuple(Requirement(scheme, scopes.strings()) for scheme, scopes in option.items())
        for option in node.each()
    ]
    needed = dict.fromkeys(each.scheme for option in alternatives for each in option)
    for scheme in needed:
        if scheme not in schemes:
            construct = f"undeclared security scheme '{scheme}'"
            context.add_fallback(node.at, construct, "left out")
    return tuple(
        option
        for option in alternatives
        if schemes.issuperset(each.scheme for each in option)
    )
