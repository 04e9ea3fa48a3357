"""What the templates of the documentation print: the README, pages of namespaces and pages of models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from intaglio.python.text import Untrusted
from intaglio.python.views.package_views import PackageView


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A program that makes one call.

    `credentials` maps arguments of the client to environment variables, `client_arguments` and
    `arguments` map names to values: JSON values, or `CodeExample`s. `call` is the dotted path of the
    method: `pets.create`. An empty `server_url` needs no argument.
    """

    module: str
    client: str
    variable: str
    credentials: Mapping[str, str]
    client_arguments: Mapping[str, object]
    server_url: Untrusted
    call: str
    arguments: Mapping[str, object]
    returns_nothing: bool
    returns_stream: bool

    @property
    def has_client_arguments(self) -> bool:
        return bool(self.credentials or self.client_arguments or self.server_url)


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table of parameters or fields; `type` may hold links, `note` may be empty."""

    name: Untrusted
    type: str
    is_required: bool
    description: Untrusted
    is_deprecated: bool = False
    deprecation: Untrusted = Untrusted("")


@dataclass(frozen=True, slots=True)
class HeaderView:
    """A row of the headers of responses; `statuses` are joined: `200, 201`."""

    name: Untrusted
    statuses: str
    type: str
    description: Untrusted


@dataclass(frozen=True, slots=True)
class ErrorRowView:
    """A row of the errors of an operation: the exception's name, its statuses, its media type."""

    error: str
    statuses: str
    media_type: str


@dataclass(frozen=True, slots=True)
class OperationDocView:
    """One operation on its namespace's page; `returns` is empty if it returns nothing.

    `security` and `servers` are empty if they are those of the whole API. `callbacks` are (name of the
    parser, description), `links` (name, text).
    """

    name: str
    summary: Untrusted
    description: Untrusted
    deprecated: Untrusted
    example: ExampleView
    rows: tuple[RowView, ...]
    returns: str
    errors: tuple[ErrorRowView, ...]
    headers: tuple[HeaderView, ...]
    security: Untrusted
    servers: tuple[Untrusted, ...]
    callbacks: tuple[tuple[str, Untrusted], ...]
    links: tuple[tuple[str, Untrusted], ...]


@dataclass(frozen=True, slots=True)
class NamespaceDocView:
    """The page of the operations of one namespace."""

    title: str
    description: Untrusted
    operations: tuple[OperationDocView, ...]


@dataclass(frozen=True, slots=True)
class ModelDocView:
    """The page of one model: its fields, or its values, or the type that it is an alias of.

    `values` are (value, description); an enum that `is_open` accepts further values.
    """

    name: str
    description: Untrusted
    rows: tuple[RowView, ...] = ()
    values: tuple[tuple[object, Untrusted], ...] = ()
    is_open: bool = False
    type: str = ""


@dataclass(frozen=True, slots=True)
class CredentialView:
    """A credential of the client: its argument and its environment variable."""

    argument: str
    env: str
    description: Untrusted


@dataclass(frozen=True, slots=True)
class FlowView:
    """An OAuth 2 flow: its arguments and its URLs, each with what it is for."""

    name: str
    arguments: tuple[str, ...]
    urls: tuple[tuple[str, Untrusted], ...]


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A security scheme of which the README says more than the table of credentials.

    `token_argument` is the argument for an access token, if the scheme takes one; `metadata_url` and
    `discovery_url` may be empty. `scopes` are (name, description).
    """

    name: Untrusted
    description: Untrusted
    is_certificate: bool = False
    is_digest: bool = False
    token_argument: str = ""
    fetches_tokens: bool = False
    discovery_url: Untrusted = Untrusted("")
    metadata_url: Untrusted = Untrusted("")
    flows: tuple[FlowView, ...] = ()
    scopes: tuple[tuple[Untrusted, Untrusted], ...] = ()

    @property
    def is_worth_a_section(self) -> bool:
        return bool(
            self.description
            or self.is_certificate
            or self.is_digest
            or self.token_argument
        )


@dataclass(frozen=True, slots=True)
class ServerVariableView:
    """A variable of a server's URL; `values` is empty if any value is allowed."""

    name: Untrusted
    default: Untrusted
    values: Untrusted
    description: Untrusted


@dataclass(frozen=True, slots=True)
class ServerView:
    """A server that is chosen by its `key`: its name in quotes, or its index."""

    key: Untrusted
    url: Untrusted
    description: Untrusted
    variables: tuple[ServerVariableView, ...]


@dataclass(frozen=True, slots=True)
class NamespaceEntryView:
    """A namespace in the README: its `path`, the folder of its page, (method, summary) of each operation."""

    path: str
    folder: str
    operations: tuple[tuple[str, Untrusted], ...]


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """The README of a printed SDK.

    `call` is the dotted path of the method in examples; `stream` is one that always streams and
    `optional_stream` one that may; each is empty if there is none. `retry_statuses` is empty if calls
    are not retried by default, `timeout_seconds` if they have no timeout.
    """

    package: PackageView
    description: Untrusted
    example: ExampleView | None
    call: str
    stream: str
    optional_stream: str
    credentials: tuple[CredentialView, ...]
    schemes: tuple[SchemeView, ...]
    retry_statuses: str
    timeout_seconds: str
    errors: tuple[str, ...]
    servers: tuple[ServerView, ...]
    needs_server_url: bool
    namespaces: tuple[NamespaceEntryView, ...]
    client_parameters: tuple[RowView, ...]
    webhooks: tuple[tuple[str, Untrusted], ...]

    @property
    def has_streams(self) -> bool:
        return bool(self.stream or self.optional_stream)

    @property
    def first_webhook(self) -> str:
        """The webhook in the example."""
        return self.webhooks[0][0]
