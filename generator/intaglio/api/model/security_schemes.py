"""Security schemes and what is required of a caller, as frozen values (OpenAPI 3.1, 4.8.27)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class HttpScheme:
    """HTTP authentication: `bearer`, `basic`, `digest` or another registered scheme."""

    id: str
    scheme: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class ApiKeyScheme:
    id: str
    wire: str
    location: Literal["header", "query", "cookie"]
    description: str = ""


FlowKind = Literal[
    "implicit",
    "password",
    "clientCredentials",
    "authorizationCode",
    "deviceAuthorization",
]


@dataclass(frozen=True, slots=True)
class Flow:
    """A way to a token (OpenAPI 3.2, 4.31); `scopes` are names with descriptions.

    `authorization_url` is where a user consents, on another device where the flow is for those.
    """

    kind: FlowKind
    authorization_url: str = ""
    token_url: str = ""
    refresh_url: str = ""
    scopes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OAuth2Scheme:
    """OAuth 2; `metadata_url` tells more of the authorization server (RFC 8414)."""

    id: str
    flows: tuple[Flow, ...] = ()
    metadata_url: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class OpenIdScheme:
    id: str
    url: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class MutualTlsScheme:
    id: str
    description: str = ""


SecurityScheme = (
    HttpScheme | ApiKeyScheme | OAuth2Scheme | OpenIdScheme | MutualTlsScheme
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """A scheme that a call needs, and the scopes that its token has to have."""

    scheme: str
    scopes: tuple[str, ...] = ()


SecurityRequirements = tuple[tuple[Requirement, ...], ...]
"""Alternatives, each a combination of schemes; an empty combination allows no credentials."""
