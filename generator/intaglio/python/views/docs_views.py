"""What the templates of the documentation print."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.python.text import Untrusted
from intaglio.python.views.package_views import PackageView


@dataclass(frozen=True, slots=True)
class CredentialView:
    """A credential that the client takes: its argument and where else it is looked for."""

    argument: str
    env: str
    doc: Untrusted


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table of parameters or fields; `type` may hold links."""

    name: str
    type: str
    required: str
    description: Untrusted


@dataclass(frozen=True, slots=True)
class HeaderView:
    """A row of the headers that responses come with."""

    name: Untrusted
    statuses: str
    type: str
    description: Untrusted


@dataclass(frozen=True, slots=True)
class OperationDocView:
    """One operation on its namespace's page; `returns` is empty where it returns nothing.

    `security` and `server` are empty where they are those of the whole API.
    """

    name: str
    summary: Untrusted
    description: Untrusted
    deprecated: Untrusted
    usage: Untrusted
    rows: tuple[RowView, ...]
    returns: str
    errors: tuple[tuple[str, str, str], ...]
    headers: tuple[HeaderView, ...]
    security: Untrusted
    server: Untrusted
    callbacks: tuple[tuple[str, Untrusted], ...]
    links: tuple[tuple[str, Untrusted], ...]


@dataclass(frozen=True, slots=True)
class NamespaceDocView:
    """A page of the documentation for the operations of one namespace."""

    title: str
    about: Untrusted
    operations: tuple[OperationDocView, ...]


@dataclass(frozen=True, slots=True)
class ModelDocView:
    """A page for one model: its fields, or its values, or the type that it is another name of."""

    name: str
    about: Untrusted
    rows: tuple[RowView, ...] = ()
    values: tuple[tuple[object, Untrusted], ...] = ()
    type: str = ""


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A security scheme; `flows` are (kind, arguments, addresses), `scopes` (name, description)."""

    name: Untrusted
    about: Untrusted
    is_certificate: bool
    flows: tuple[tuple[str, str, Untrusted], ...]
    scopes: tuple[tuple[Untrusted, Untrusted], ...]


@dataclass(frozen=True, slots=True)
class ServerView:
    """A server that can be chosen by its `key`."""

    key: Untrusted
    url: Untrusted
    about: Untrusted
    variables: Untrusted


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """What a user of the SDK reads first; `groups` are (namespace, folder of its page, operations).

    `stream` is a call that streams, `choice` one that streams or answers whole, if there are any.
    """

    package: PackageView
    description: Untrusted
    usage: Untrusted
    credentials: tuple[CredentialView, ...]
    schemes: tuple[SchemeView, ...]
    habits: str
    errors: tuple[str, ...]
    servers: tuple[ServerView, ...]
    needs_server: bool
    call: str
    stream: str
    choice: str
    groups: tuple[tuple[str, str, tuple[tuple[str, Untrusted], ...]], ...]

    @property
    def has_streams(self) -> bool:
        return bool(self.stream or self.choice)

    shared: tuple[RowView, ...]
    webhooks: tuple[tuple[str, Untrusted], ...]

    @property
    def webhook(self) -> str:
        """The one that the example shows."""
        return self.webhooks[0][0]
