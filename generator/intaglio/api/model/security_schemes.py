"""Security schemes and requirements (OpenAPI 3.1, 4.8.27 to 4.8.30)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class HttpScheme:
    """HTTP authentication: `bearer`, `basic`, `digest` or another registered scheme (RFC 9110, 11)."""

    id: str
    scheme: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class ApiKeyScheme:
    """A key in a header, in the query or in a cookie, under the name `wire`."""

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
    """A way to get a token (OpenAPI 3.2, 4.31). A URL that the flow does not have is empty.

    Attributes:
        authorization_url: where a user consents; for a device flow, where the device asks for that.
        scopes: names with descriptions.
    """

    kind: FlowKind
    authorization_url: str = ""
    token_url: str = ""
    refresh_url: str = ""
    scopes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OAuth2Scheme:
    """OAuth 2; `metadata_url` is that of the authorization server (RFC 8414), or empty."""

    id: str
    flows: tuple[Flow, ...] = ()
    metadata_url: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class OpenIdScheme:
    """OpenID Connect; `url` is that of the provider's configuration."""

    id: str
    url: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class MutualTlsScheme:
    """A certificate of the client."""

    id: str
    description: str = ""


SecurityScheme = (
    HttpScheme | ApiKeyScheme | OAuth2Scheme | OpenIdScheme | MutualTlsScheme
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """A scheme that a call needs, by its id, and the scopes that the token has to have."""

    scheme: str
    scopes: tuple[str, ...] = ()


SecurityRequirements = tuple[tuple[Requirement, ...], ...]
"""Alternatives, each a combination of schemes; an empty combination needs no credentials."""
