"""The description as one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from intaglio.api.model.declarations import Declaration
from intaglio.api.model.operation import (
    RetryPolicy,
    Operation,
    Parameter,
    Server,
    Webhook,
)
from intaglio.api.model.schema_types import Json
from intaglio.api.model.security_schemes import SecurityRequirements, SecurityScheme


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag (OpenAPI 3.2, 4.21); `parent` is the name of another."""

    name: str
    summary: str = ""
    description: str = ""
    parent: str | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fallback:
    """A construct that is not modelled, and what the SDK has in its place."""

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
    """A whole description, in no language.

    Attributes:
        security: the alternatives for operations that have none of their own.
        declarations: the schemas with a name, by pointer; types refer to them by these.
        fallbacks: what is not modelled, in no order.
        timeout_ms: the default of all calls in milliseconds.
        retries: the default of all calls.
        extensions: the keys of the root that begin with `x-`, as they are.
        info_extensions: likewise of `info`.
        exclusions: what the author keeps out, operations apart.
        excluded_operations: the ids of operations that the author or the config keeps out.
        parameters: parameters that are given to the client once.
    """

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
    retries: RetryPolicy | None = None
    extensions: Mapping[str, Json] = field(default_factory=dict)
    info_extensions: Mapping[str, Json] = field(default_factory=dict)
    exclusions: tuple[Exclusion, ...] = ()
    excluded_operations: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
