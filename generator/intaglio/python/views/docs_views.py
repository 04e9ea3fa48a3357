"""What the templates of the documentation print."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.python.text import Raw
from intaglio.python.views.package_views import PackageView


@dataclass(frozen=True, slots=True)
class CredentialView:
    """A credential that the client takes: its argument and where else it is looked for."""

    argument: str
    env: str
    doc: Raw


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table of parameters or fields; `type` may hold links."""

    name: str
    type: str
    required: str
    description: Raw


@dataclass(frozen=True, slots=True)
class HeaderView:
    """A row of the headers that responses come with."""

    name: Raw
    statuses: str
    type: str
    description: Raw


@dataclass(frozen=True, slots=True)
class OperationDocView:
    """One operation on its namespace's page; `returns` is empty where it returns nothing.

    `security` and `server` are empty where they are those of the whole API.
    """

    name: str
    summary: Raw
    description: Raw
    deprecated: Raw
    usage: Raw
    rows: tuple[RowView, ...]
    returns: str
    errors: tuple[tuple[str, str, str], ...]
    headers: tuple[HeaderView, ...]
    security: Raw
    server: Raw
    callbacks: tuple[tuple[str, Raw], ...]
    links: tuple[tuple[str, Raw], ...]


@dataclass(frozen=True, slots=True)
class NamespaceDocView:
    """A page of the documentation for the operations of one namespace."""

    title: str
    about: Raw
    operations: tuple[OperationDocView, ...]


@dataclass(frozen=True, slots=True)
class ModelDocView:
    """A page for one model: its fields, or its values, or the type that it is another name of."""

    name: str
    about: Raw
    rows: tuple[RowView, ...] = ()
    values: tuple[tuple[object, Raw], ...] = ()
    type: str = ""


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A security scheme; `flows` are (kind, arguments, addresses), `scopes` (name, description)."""

    name: Raw
    about: Raw
    is_certificate: bool
    flows: tuple[tuple[str, str, Raw], ...]
    scopes: tuple[tuple[Raw, Raw], ...]


@dataclass(frozen=True, slots=True)
class ServerView:
    """A server that can be chosen by its `key`."""

    key: Raw
    url: Raw
    about: Raw
    variables: Raw


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """What a user of the SDK reads first; `groups` are (namespace, folder of its page, operations).

    `stream` is a call that streams, `choice` one that streams or answers whole, if there are any.
    """

    package: PackageView
    description: Raw
    usage: Raw
    credentials: tuple[CredentialView, ...]
    schemes: tuple[SchemeView, ...]
    habits: str
    errors: tuple[str, ...]
    servers: tuple[ServerView, ...]
    needs_server: bool
    call: str
    stream: str
    choice: str
    groups: tuple[tuple[str, str, tuple[tuple[str, Raw], ...]], ...]

    @property
    def has_streams(self) -> bool:
        return bool(self.stream or self.choice)

    shared: tuple[RowView, ...]
    webhooks: tuple[tuple[str, Raw], ...]

    @property
    def webhook(self) -> str:
        """The one that the example shows."""
        return self.webhooks[0][0]
