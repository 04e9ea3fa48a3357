"""The code that the documentation shows: a whole program that makes one call."""

from __future__ import annotations

import datetime
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
    Required,
    Scalar,
    Server,
    StreamOf,
    TupleOf,
    Type,
)
from intaglio.api.build.scalar_schema import DELIMITED
from intaglio.python.client.credentials import credentials, needed_schemes
from intaglio.python.design import Design
from intaglio.python.types.literals import literal
from intaglio.python.operations.results import answers, returned
from intaglio.python.operations.signature import Argument, shared_arguments
from intaglio.python.naming.words import to_snake_case

DEPTH = 4
"""How deep a made-up value goes before it ends in an empty one."""


@dataclass(frozen=True, slots=True)
class Code:
    """Python text where a value would otherwise be printed as a literal."""

    text: str


EXAMPLES: dict[Kind, object] = {
    Kind.INTEGER: 1,
    Kind.NUMBER: 1,
    Kind.BOOLEAN: True,
    Kind.NULL: None,
    Kind.DATE: "2026-01-31",
    Kind.DATE_TIME: "2026-01-31T12:00:00Z",
    Kind.TIME: "12:00:00",
    Kind.DURATION: "PT1H",
    Kind.UUID: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    Kind.DECIMAL: "1.50",
    Kind.BINARY: Code('open("example.bin", "rb")'),
    Kind.UNIX_TIME: 1767225600,
    Kind.SECONDS: 90,
    Kind.MILLISECONDS: 1500,
    **dict.fromkeys(DELIMITED, ["a", "b"]),
}


def program(design: Design, operation: Operation) -> str:
    """The call of an operation with the values of the description's examples."""
    variable = to_snake_case(design.config.package.client)
    path = f"{variable}.{design.names.call(operation.id)}"
    call = f"{path}({arguments(design, operation)})"
    shown = _handled(call, returned(answers(operation)))
    opening = _opening(design, operation, _shared(design, operation))
    return "\n".join([*opening, "", *shown])


def _handled(call: str, result: Type | None) -> list[str]:
    """The call, and what a caller does with its result."""
    match result:
        case None:
            return [f"    {call}"]
        case StreamOf():
            return [
                f"    with {call} as stream:",
                "        for event in stream:",
                "            print(event)",
            ]
        case _:
            return [f"    res = {call}", "", "    # Handle response", "    print(res)"]


def _opening(design: Design, operation: Operation, shared: list[str]) -> list[str]:
    """The client with the credentials that the operation's first alternative asks for."""
    package, needed = design.config.package, needed_schemes(design, operation)
    given = [
        each
        for each in credentials(design)
        if each.scheme.id in needed and not each.alternative
    ]
    keys = [f'    {c.argument}=os.getenv("{c.env}", ""),' for c in given]
    servers = operation.servers or design.api.servers
    if not has_address(servers):
        path = servers[0].url.strip("/") if servers else ""
        url = "/".join(filter(None, ("https://api.example.com", path)))
        keys.append(f"    server_url={literal(url)},")
    imports = [
        f"from {package.module} import {package.client}",
        *(["import os"] if given else []),
    ]
    variable = to_snake_case(package.client)
    arguments_ = [*keys, *shared]
    opening = [f"with {package.client}(", *arguments_, f") as {variable}:"]
    return [
        *imports,
        "",
        "",
        *(opening if arguments_ else [f"with {package.client}() as {variable}:"]),
    ]


def _shared(design: Design, operation: Operation) -> list[str]:
    """The arguments of the client that the call cannot do without."""
    needed = {
        p.key
        for p in operation.parameters
        if p.shared and isinstance(p.presence, Required)
    }
    names = {design.names.shared[each] for each in needed}
    return [
        f"    {argument.name}={shown(_example(design, argument), 4)},"
        for argument in shared_arguments(design)
        if argument.name in names
    ]


def has_address(servers: tuple[Server, ...]) -> bool:
    """Whether a call knows where to go, without being told."""
    return bool(servers) and servers[0].url.startswith(("https://", "http://", "{"))


def arguments(design: Design, operation: Operation) -> str:
    """The arguments of the call: all that the example of the body has, else those that have one."""
    given = design.signatures[operation.id]
    values = dict(_examples(design, given.arguments))
    content = given.offer.preferred
    whole = content.examples[0] if content and content.examples else None
    if isinstance(whole, dict) and given.offer.model is not None:
        by_wire = {a.wire: a.name for a in given.arguments if a.field}
        known = {
            by_wire[wire]: value for wire, value in whole.items() if wire in by_wire
        }
        missing = {a.name for a in given.arguments if a.is_required or not a.field}
        values = {
            n: v for n, v in values.items() if n in missing and n not in known
        } | known
    if given.request is not None:
        return f"request={shown(values, 4)}"
    return ", ".join(f"{name}={shown(value, 4)}" for name, value in values.items())


def _examples(
    design: Design, given: tuple[Argument, ...]
) -> Iterator[tuple[str, object]]:
    for argument in given:
        if argument.examples or argument.is_required:
            yield argument.name, _example(design, argument)


def _example(design: Design, argument: Argument) -> object:
    if argument.examples:
        return argument.examples[0]
    return made_up(design, argument.type, argument.name, DEPTH)


def made_up(design: Design, type_: Type, name: str, depth: int) -> object:
    """A value of the type, for want of an example."""
    match design.resolve_alias(type_):
        case Scalar(kind=kind):
            return EXAMPLES.get(kind, f"<{name}>")
        case Literals(values=values):
            return values[0]
        case ListOf(item=item) | StreamOf(item=item):
            return [made_up(design, item, name, depth - 1)] if depth else []
        case OneOf(variants=variants):
            return made_up(design, variants[0], name, depth)
        case Nullable(of=of):
            return made_up(design, of, name, depth)
        case Ref(at=at):
            return _made_up_declared(design, at, name, depth)
        case MapOf() | Anything():
            return {}
        case TupleOf(items=items):
            return [made_up(design, item, name, depth - 1) for item in items]


def _made_up_declared(design: Design, at: str, name: str, depth: int) -> object:
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
                    else made_up(design, p.type, p.wire, depth - 1)
                )
                for p in properties
                if isinstance(p.presence, Required)
            }
        case Model():
            return {}


def shown(value: object, indent: int) -> str:
    """A value over as many lines as it has entries, in the manner of the documentation."""
    margin, inner = " " * indent, " " * (indent + 4)
    match value:
        case Code(text=text):
            return text
        case datetime.date() | datetime.time():
            return literal(value.isoformat())
        case dict() if value:
            entries = (
                f"{literal(k)}: {shown(v, indent + 4)}" for k, v in value.items()
            )
            return "{\n" + "".join(f"{inner}{e},\n" for e in entries) + margin + "}"
        case list() if value:
            return (
                "[\n"
                + "".join(f"{inner}{shown(v, indent + 4)},\n" for v in value)
                + margin
                + "]"
            )
        case _:
            return literal(value)
