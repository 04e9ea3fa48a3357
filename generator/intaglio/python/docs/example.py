"""The example of an operation: a program that makes one call, with values of the description or made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from intaglio.api.model import (
    Alias,
    Anything,
    Enum,
    Kind,
    ListOf,
    Literals,
    MapOf,
    Model,
    Nullable,
    OneOf,
    Operation,
    Ref,
    Scalar,
    Server,
    StreamOf,
    TupleOf,
    Type,
)
from intaglio.python.client.credentials import credentials, needed_schemes
from intaglio.python.design import Design
from intaglio.python.naming.words import to_snake_case
from intaglio.python.operations.results import success_contents, return_type
from intaglio.python.operations.signature import Argument, client_arguments
from intaglio.python.text import Untrusted
from intaglio.python.views.docs_views import ExampleView

MAX_DEPTH = 4
"""How deep a made-up value is nested; deeper ones are empty."""


@dataclass(frozen=True, slots=True)
class CodeExample:
    """Python code in place of a value that has no literal."""

    code: str


def example_view(design: Design, operation: Operation) -> ExampleView:
    """The example of an operation.

    The client gets the credentials of the first security alternative, and a server URL if the
    description names none that is reachable.
    """
    package = design.package
    needed = needed_schemes(design, operation)
    returns = return_type(success_contents(operation))
    return ExampleView(
        module=package.module,
        client=package.client,
        variable=to_snake_case(package.client),
        credentials={
            each.argument: each.env
            for each in credentials(design)
            if each.scheme.id in needed and not each.is_alternative
        },
        client_arguments=dict(_client_arguments(design, operation)),
        server_url=_server_url(operation.servers or design.api.servers),
        call=design.names.call(operation.id),
        arguments=_arguments(design, operation),
        returns_nothing=returns is None,
        returns_stream=isinstance(returns, StreamOf),
    )


def choose_example(operations: tuple[Operation, ...]) -> Operation | None:
    """The operation of the README's example: one with an example of its own, and few parameters."""

    def precedence(operation: Operation) -> tuple[bool, int]:
        contents = operation.body.contents if operation.body is not None else ()
        return not any(c.examples for c in contents), len(operation.parameters)

    return min(operations, key=precedence, default=None)


def has_address(servers: tuple[Server, ...]) -> bool:
    """True if a call reaches a server without a `server_url`."""
    return bool(servers) and servers[0].url.startswith(("https://", "http://", "{"))


def _server_url(servers: tuple[Server, ...]) -> Untrusted:
    """The URL that a user has to give, empty if none."""
    if has_address(servers):
        return Untrusted("")
    path = servers[0].url.strip("/") if servers else ""
    return Untrusted("/".join(filter(None, ("https://api.example.com", path))))


def _client_arguments(
    design: Design, operation: Operation
) -> Iterator[tuple[str, object]]:
    """The client parameters that the operation requires."""
    required = {
        p.key for p in operation.parameters if p.shared and p.presence.is_required
    }
    names = {design.names.client_arguments[each] for each in required}
    for argument in client_arguments(design):
        if argument.name in names:
            yield argument.name, _example_of(design, argument)


def _arguments(design: Design, operation: Operation) -> dict[str, object]:
    """The arguments of the call: those of the body's example, else those with examples or required."""
    signature = design.signatures[operation.id]
    values = {
        argument.name: _example_of(design, argument)
        for argument in signature.arguments
        if argument.examples or argument.is_required
    }
    content = signature.body.preferred
    body = content.examples[0] if content and content.examples else None
    if isinstance(body, dict) and signature.body.model is not None:
        names = {a.wire: a.name for a in signature.arguments if a.field}
        known = {names[wire]: value for wire, value in body.items() if wire in names}
        kept = {a.name for a in signature.arguments if a.is_required or not a.field}
        others = {n: v for n, v in values.items() if n in kept and n not in known}
        values = others | known
    return {"request": values} if signature.request_object is not None else values


def _example_of(design: Design, argument: Argument) -> object:
    if argument.examples:
        return argument.examples[0]
    return _make_up(design, argument.type, argument.name, MAX_DEPTH)


def _example_of_kind(kind: Kind, name: str) -> object:
    spec = kind.value
    if spec.example_code:
        return CodeExample(spec.example_code)
    example = spec.example
    return example.replace("{name}", name) if isinstance(example, str) else example


def _make_up(design: Design, type_: Type, name: str, depth: int) -> object:
    """A value of a type that has no example."""
    match design.resolve_alias(type_):
        case Scalar(kind=kind):
            return _example_of_kind(kind, name)
        case Literals(values=values):
            return values[0]
        case ListOf(item=item) | StreamOf(item=item):
            return [_make_up(design, item, name, depth - 1)] if depth else []
        case OneOf(variants=variants):
            return _make_up(design, variants[0], name, depth)
        case Nullable(of=of):
            return _make_up(design, of, name, depth)
        case Ref(at=at):
            return _make_up_declared(design, at, depth)
        case MapOf() | Anything():
            return {}
        case TupleOf(items=items):
            return [_make_up(design, item, name, depth - 1) for item in items]


def _make_up_declared(design: Design, at: str, depth: int) -> object:
    match design.declaration(at):
        case Enum(values=values):
            return values[0]
        case Alias():
            return {}
        case Model(properties=properties) if depth:
            return {
                p.wire: (
                    p.examples[0]
                    if p.examples
                    else _make_up(design, p.type, p.wire, depth - 1)
                )
                for p in properties
                if p.presence.is_required
            }
        case Model():
            return {}
