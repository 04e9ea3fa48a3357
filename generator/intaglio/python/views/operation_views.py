"""What the templates of namespaces, clients, errors and webhooks print."""

from __future__ import annotations

from dataclasses import dataclass, field

from intaglio.python.expressions import Assignment
from intaglio.python.text import Untrusted
from intaglio.python.views.extensions_view import Extensions
from intaglio.python.views.imports_view import Imports


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument of a method; `default` is Python code, empty for a required argument."""

    name: str
    annotation: str
    default: str
    description: Untrusted
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DocstringView:
    """The sections of the docstring of a method.

    `paragraphs` follow the summary; `arguments` are those with a description; `response_headers` are
    names of headers, joined.
    """

    summary: Untrusted
    paragraphs: tuple[Untrusted, ...] = ()
    arguments: tuple[ArgumentView, ...] = ()
    response_headers: Untrusted = Untrusted("")

    @property
    def is_one_line(self) -> bool:
        sections = self.paragraphs or self.arguments or self.response_headers
        return not sections and "\n" not in self.summary.strip()


@dataclass(frozen=True, slots=True)
class MethodView:
    """One operation as two methods of its namespace, `name` and `name` + `_async`.

    Both call the operation's `constant`, which `declaration` assigns. Options of a call are collected
    in `**options_name`. `overloads` are the arguments of each form of the call, if there are several;
    `overload_decorator` marks them.
    """

    name: str
    constant: str
    declaration: Assignment
    arguments: tuple[ArgumentView, ...]
    options_name: str
    returns: str
    returns_async: str
    docstring: DocstringView
    overloads: tuple[tuple[ArgumentView, ...], ...] = ()
    overload_decorator: str = "overload"
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChildView:
    """A namespace as an attribute of another namespace or of the client."""

    attribute: str
    class_name: str
    module: str
    description: Untrusted


@dataclass(frozen=True, slots=True)
class NamespaceView:
    """A class of operations and of further namespaces; `path` is dotted: `orq.router.images`."""

    path: str
    class_name: str
    description: Untrusted
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]
    extensions: Extensions = field(default_factory=dict)

    @property
    def has_members_before_methods(self) -> bool:
        return bool(self.description or self.children)


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A module of namespaces, each after those that it refers to."""

    path: str
    imports: Imports
    namespaces: tuple[NamespaceView, ...]


@dataclass(frozen=True, slots=True)
class ClientView:
    """The class of the client.

    `declaration` assigns the constant with servers and security. `credentials` and `parameters` are the
    arguments of the constructor: for the security schemes, and for parameters of operations.
    """

    name: str
    base: str
    title: Untrusted
    imports: Imports
    declaration: Assignment
    docstring: DocstringView
    credentials: tuple[str, ...]
    parameters: tuple[ArgumentView, ...]
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]
    extensions: Extensions = field(default_factory=dict)

    @property
    def has_members_before_methods(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class ErrorView:
    """An exception whose `data` is a `model`."""

    name: str
    model: str
    description: Untrusted


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The exceptions of the API."""

    errors: tuple[ErrorView, ...]


@dataclass(frozen=True, slots=True)
class WebhookView:
    """A parser called `name` for payloads of type `annotation`; `wire` is the name in the API."""

    name: str
    wire: Untrusted
    annotation: str
    description: Untrusted


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """The module of parsers of webhooks and callbacks."""

    imports: Imports
    webhooks: tuple[WebhookView, ...]
