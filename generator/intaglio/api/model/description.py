"""The whole API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from intaglio.api.model.declarations import Declaration, Extensions
from intaglio.api.model.operation import Backoff, Operation, Parameter, Server, Webhook
from intaglio.api.model.security_schemes import SecurityRequirements, SecurityScheme


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    summary: str = ""
    description: str = ""
    parent: str | None = None
    extensions: Extensions = Extensions()


@dataclass(frozen=True, slots=True)
class Fallback:
    """A construct that is not modelled, and what stands in its place."""

    at: str
    construct: str
    became: str


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A part of the description that its author keeps out of SDKs."""

    at: str
    construct: str


@dataclass(frozen=True, slots=True)
class Api:
    """All of it; `parameters` are those that are given to the client once."""

    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    schemes: tuple[SecurityScheme, ...]
    security: SecurityRequirements
    tags: tuple[Tag, ...]
    operations: Sequence[Operation]
    webhooks: tuple[Webhook, ...]
    declarations: Mapping[str, Declaration]
    fallbacks: tuple[Fallback, ...] = ()
    timeout_ms: int | None = None
    retries: Backoff | None = None
    extensions: Extensions = Extensions()
    info_extensions: Extensions = Extensions()
    exclusions: tuple[Exclusion, ...] = ()
    parameters: tuple[Parameter, ...] = ()
