"""What each template prints, already decided: one frozen value per template.

`extensions` are the `x-` keys of what a view is about; a template of the user's may print them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from intaglio.python.text import Raw


@dataclass(frozen=True, slots=True)
class Imports:
    """The import lines of a module, in groups; `typing` are those for the type checker only."""

    groups: tuple[tuple[str, ...], ...]
    typing: tuple[str, ...]


Extensions = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class FieldView:
    """`declaration` is the whole line: `count: Annotated[float, Field(ge=1)] = 3`."""

    declaration: str
    doc: Raw
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClassView:
    """A model, or a TypedDict with its union of model and dict in `alias`."""

    name: str
    bases: str
    doc: Raw
    fields: tuple[FieldView, ...]
    deprecated: bool = False
    extensions: Extensions = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not self.doc and not self.fields


@dataclass(frozen=True, slots=True)
class AliasView:
    """`declaration` is the whole statement: `Size: TypeAlias = Literal["a", "b"]`.

    `constants` are the lines of a class of names for an enum's values, where the author named them.
    """

    name: str
    declaration: str
    doc: Raw
    constants: tuple[FieldView, ...] = ()
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SectionView:
    """Aliases, and the classes that may need them."""

    aliases: tuple[AliasView, ...]
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module of models: sections, each of which may need those before it."""

    title: Raw
    imports: Imports
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class DictView:
    """A TypedDict; `functional` where a key is no identifier."""

    name: str
    bases: str
    fields: tuple[str, ...]
    functional: bool
    is_partial: bool


@dataclass(frozen=True, slots=True)
class ParamsView:
    """The dicts that the type checker accepts beside models."""

    imports: Imports
    dicts: tuple[DictView, ...]
    aliases: tuple[AliasView, ...]


@dataclass(frozen=True, slots=True)
class ExportsView:
    """A package that imports on first use: `typing` says to type checkers what `names` does at run time.

    `lazy` is the module that makes it so, relative to the package.
    """

    title: Raw
    lazy: str
    exported: str
    typing: tuple[str, ...]
    names: tuple[str, ...]
    constants: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MethodView:
    """One operation as two methods of its namespace; `argument_extensions` by argument.

    The `signature` begins with `def`; `overloads` are those of each way of calling it, where there are
    several, and `overload` is the decorator for them.
    """

    name: str
    constant: str
    declaration: str
    signature: str
    twin: str
    doc: Raw
    extensions: Extensions = field(default_factory=dict)
    argument_extensions: Mapping[str, Extensions] = field(default_factory=dict)
    overloads: tuple[str, ...] = ()
    overload: str = "overload"


@dataclass(frozen=True, slots=True)
class ChildView:
    """A namespace within another."""

    attribute: str
    class_name: str
    module: str
    doc: Raw


@dataclass(frozen=True, slots=True)
class NamespaceView:
    """A class of operations and of further namespaces."""

    path: str
    class_name: str
    doc: Raw
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]
    is_client: bool = False
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A module of namespaces, each after those that it leads to."""

    path: str
    imports: Imports
    namespaces: tuple[NamespaceView, ...]


@dataclass(frozen=True, slots=True)
class CredentialView:
    """A credential that the client takes: its argument and where else it is looked for."""

    argument: str
    env: str
    doc: Raw


@dataclass(frozen=True, slots=True)
class ClientView:
    """The class that people start from."""

    name: str
    base: str
    doc: Raw
    imports: Imports
    description: str
    signature: str
    given: str
    usage: Raw
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]
    is_client: bool = True
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PackageView:
    """The package as a whole: what it is called and what it is for."""

    name: str
    module: str
    client: str
    version: str
    env: str
    title: Raw
    summary: Raw
    extensions: Extensions = field(default_factory=dict)
    info_extensions: Extensions = field(default_factory=dict)


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


@dataclass(frozen=True, slots=True)
class ErrorView:
    """An exception whose `data` is a `model`."""

    name: str
    model: str
    doc: Raw


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The errors of the runtime, and those that the description types."""

    errors: tuple[ErrorView, ...]


@dataclass(frozen=True, slots=True)
class WebhookView:
    """`declaration` is the whole statement."""

    name: str
    declaration: str
    doc: Raw


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """What the API sends to its user, each with a parser."""

    imports: Imports
    webhooks: tuple[WebhookView, ...]
