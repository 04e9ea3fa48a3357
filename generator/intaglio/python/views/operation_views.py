"""What the templates of namespaces, clients, errors and webhooks print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from intaglio.python.text import Untrusted
from intaglio.python.views.extensions_view import Extensions
from intaglio.python.views.imports_view import Imports


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
    doc: Untrusted
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
    doc: Untrusted


@dataclass(frozen=True, slots=True)
class NamespaceView:
    """A class of operations and of further namespaces."""

    path: str
    class_name: str
    doc: Untrusted
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
class ClientView:
    """The class that people start from."""

    name: str
    base: str
    doc: Untrusted
    imports: Imports
    description: str
    signature: str
    given: str
    usage: Untrusted
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]
    is_client: bool = True
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ErrorView:
    """An exception whose `data` is a `model`."""

    name: str
    model: str
    doc: Untrusted


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The errors of the runtime, and those that the description types."""

    errors: tuple[ErrorView, ...]


@dataclass(frozen=True, slots=True)
class WebhookView:
    """`declaration` is the whole statement."""

    name: str
    declaration: str
    doc: Untrusted


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """What the API sends to its user, each with a parser."""

    imports: Imports
    webhooks: tuple[WebhookView, ...]
