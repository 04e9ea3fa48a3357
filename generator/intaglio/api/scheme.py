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


@dataclass(frozen=True, slots=True)
class OAuth2Scheme:
    """OAuth 2; `token_url` is that of the client-credentials flow, where there is one."""

    id: str
    token_url: str = ""
    scopes: tuple[str, ...] = ()
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

SecurityRequirements = tuple[tuple[str, ...], ...]
"""Alternatives, each a combination of scheme ids; an empty combination allows no credentials."""
