"""An operation as the value that the runtime calls: `Operation(id=..., method=..., ...)`."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import (
    Backoff,
    Content,
    Encoding,
    Events,
    Operation,
    Parameter,
    PathParameter,
    Required,
    Server,
)
from intaglio.api.scheme import Requirement, SecurityRequirements
from intaglio.api.types import (
    NO_BOUNDS,
    Anything,
    Bounds,
    Discriminator,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Scalar,
    StreamOf,
    Type,
)
from intaglio.api.walk import children
from intaglio.python.annotations import Import, constraints, spell, takes_bounds
from intaglio.python.code import Group, Item, assigned, call, mapping, tuple_
from intaglio.python.design import Design
from intaglio.python.dialects import in_thunks
from intaglio.python.literals import literal
from intaglio.python.markup import body_markup
from intaglio.python.result import Answer, Failure
from intaglio.python.bodies import body_type, sent_as
from intaglio.python.signature import Signature

OPERATION = "_runtime.operation"
DEFAULTS = {"path": ("simple", False), "header": ("simple", False)}
LOCATIONS = {
    "path": "Path",
    "query": "Query",
    "header": "Header",
    "cookie": "Cookie",
    "querystring": "Querystring",
}


def runtime(name: str) -> Import:
    return Import(f"..{OPERATION}", name)


class Written:
    """The text of a declaration as it grows, with the imports that it asks for.

    `fetched` are the security schemes that the client gets tokens for.
    """

    def __init__(self, design: Design, fetched: frozenset[str]) -> None:
        self.design = design
        self.dialect = in_thunks(design)
        self.fetched = fetched
        self.imports: set[Import] = set()

    def thunk(self, type_: Type) -> str:
        """`lambda: models.Pet`: named now, imported at the first call."""
        return f"lambda: {self._expression(type_)}"

    def _expression(self, type_: Type) -> str:
        """The type as an expression; pydantic's `Annotated` would have to be imported too soon."""
        if not has_bounds(type_):
            return self._spelled(type_)
        match type_:
            case Nullable(of=of):
                return f"{self._expression(of)} | None"
            case OneOf(variants=variants):
                return " | ".join(map(self._expression, variants))
            case ListOf(item=item, bounds=bounds):
                return self._bounded(self._list(item), bounds)
            case Scalar(bounds=bounds) | MapOf(bounds=bounds):
                text = self._spelled(type_)
                return self._bounded(text, bounds) if takes_bounds(text) else text
            case _:
                return self._spelled(type_)

    def _spelled(self, type_: Type) -> str:
        written = spell(type_, self.dialect)
        self.imports |= written.imports
        return written.text

    def _list(self, item: Type) -> str:
        if not has_bounds(item):
            return self._expression(ListOf(item))
        self.imports.add(Import(".._runtime.bounds", "list_of"))
        return f"list_of({self._expression(item)})"

    def _bounded(self, text: str, bounds: Bounds) -> str:
        if bounds == NO_BOUNDS:
            return text
        self.imports.add(Import(".._runtime.bounds", "bounded"))
        return f"bounded({text}, {constraints(bounds)})"

    def make(self, name: str, *items: Item) -> Group:
        self.imports.add(runtime(name))
        return call(name, *items)


def has_bounds(type_: Type) -> bool:
    """Whether a bound is said anywhere in the type, and no union would lose what tells it apart."""
    match type_:
        case Scalar(bounds=bounds) | ListOf(bounds=bounds) | MapOf(bounds=bounds):
            return bounds != NO_BOUNDS or any(map(has_bounds, children(type_)))
        case OneOf(discriminator=Discriminator()):
            return False
        case _:
            return any(map(has_bounds, children(type_)))


def declare(
    design: Design,
    operation: Operation,
    signature: Signature,
    found: tuple[Answer, ...],
    failed: tuple[Failure, ...],
    kind: str,
    fetched: frozenset[str] = frozenset(),
) -> tuple[Group, frozenset[Import]]:
    """The value, of the `kind` of operation that it is, and what has to be imported to write it."""
    written = Written(design, fetched)
    items = tuple(_items(written, operation, signature, found, failed))
    written.imports.add(runtime(kind))
    return call(kind, *items, forced=True), frozenset(written.imports)


def _items(
    written: Written,
    operation: Operation,
    signature: Signature,
    found: tuple[Answer, ...],
    failed: tuple[Failure, ...],
) -> Iterator[Item]:
    yield f"id={literal(operation.id)}"
    yield f"method={literal(operation.method)}"
    yield f"path={literal(path(operation))}"
    if signature.parameters:
        yield assigned("parameters", _parameters(written, signature))
    if signature.offer.contents:
        bodies = _bodies(written, operation, signature)
        yield assigned("body", bodies[0])
        if bodies[1:]:
            yield assigned("bodies", tuple_(*bodies[1:], forced=True))
    if signature.choice:
        yield f"content_type_argument={literal(signature.choice)}"
    if signature.request is not None:
        yield f"request={written.thunk(signature.request.type)}"
    responses = [
        *(_response(written, a) for a in found),
        *(_failure(written, f) for f in failed),
    ]
    if responses:
        yield assigned("responses", tuple_(*responses, forced=True))
    if operation.timeout_ms is not None:
        yield f"timeout_ms={operation.timeout_ms:_}"
    if operation.retries is not None:
        yield assigned("retries", retries(operation.retries))
        written.imports |= RETRIES
    if operation.security is not None:
        group, imports = security(operation.security, written.fetched)
        written.imports |= imports
        yield assigned("security", group)
    if operation.servers:
        written.imports.add(runtime("Server"))
        yield assigned("servers", tuple_(*map(server, operation.servers), forced=True))


def path(operation: Operation) -> str:
    return "".join(
        f"{{{part.wire}}}" if isinstance(part, PathParameter) else part
        for part in operation.path
    )


def _parameters(written: Written, signature: Signature) -> Group:
    shared = signature.shared
    each = (
        _parameter(written, p, name, shared.get(name, ""))
        for p, name in signature.parameters
    )
    return tuple_(*each, forced=True)


def _parameter(written: Written, parameter: Parameter, name: str, shared: str) -> Group:
    style, explode = DEFAULTS.get(parameter.location, ("form", True))
    items = [literal(parameter.wire), written.thunk(parameter.type)]
    if name != parameter.wire:
        items.append(f"argument={literal(name)}")
    if isinstance(parameter.presence, Required) and parameter.location != "path":
        items.append("required=True")
    if parameter.media_type is not None:
        items.append(f"media_type={literal(parameter.media_type)}")
    elif (parameter.style, parameter.explode) != (style, explode):
        items.append(f"style={literal(parameter.style)}")
        items.append(f"explode={parameter.explode}")
    if shared:
        items.append(f"shared={literal(shared)}")
    if parameter.allow_empty:
        items.append("allow_empty=True")
    if parameter.allow_reserved:
        items.append("allow_reserved=True")
    return written.make(LOCATIONS[parameter.location], *items)


def _bodies(
    written: Written, operation: Operation, signature: Signature
) -> list[Group]:
    """The body in each of its media types; those without `argument` are made of properties."""
    flat, whole = signature.offer.flat, signature.offer.whole
    renamed = signature.renamed
    return [
        *(
            _body(written, operation, c, c.type or Anything(), "", renamed)
            for c in flat
        ),
        *(
            _body(written, operation, c, body_type(c), signature.whole, ())
            for c in whole
        ),
    ]


def _body(
    written: Written,
    operation: Operation,
    content: Content,
    type_: Type,
    argument: str,
    renamed: tuple[tuple[str, str], ...],
) -> Group:
    sent = type_.item if isinstance(type_, StreamOf) else type_
    items: list[Item] = [literal(sent_as(content)), written.thunk(sent)]
    if argument:
        items.append(f"argument={literal(argument)}")
    if operation.body is not None and not operation.body.required:
        items.append("required=False")
    if renamed:
        pairs = (assigned(f"{literal(n)}:", literal(f)) for n, f in renamed)
        items.append(assigned("renamed", mapping(*pairs)))
    encodings = [e for e in content.encodings if _says_something(e)]
    if encodings:
        made = (
            assigned(f"{literal(e.property)}:", _encoding(written, e))
            for e in encodings
        )
        items.append(assigned("encodings", mapping(*made)))
    if (markup := body_markup(written.design, content)) is not None:
        written.imports.add(Import(".._runtime.xml", "Xml"))
        items.append(assigned("xml", markup))
    return written.make("Body", *items)


def _says_something(encoding: Encoding) -> bool:
    return encoding != Encoding(encoding.property)


def _encoding(written: Written, encoding: Encoding) -> Group:
    items: list[Item] = []
    if encoding.content_type is not None:
        items.append(f"content_type={literal(encoding.content_type)}")
    if encoding.style is not None:
        items.append(f"style={literal(encoding.style)}")
    if encoding.explode is not None:
        items.append(f"explode={encoding.explode}")
    if encoding.allow_reserved:
        items.append("allow_reserved=True")
    if encoding.headers:
        pairs = (assigned(f"{literal(n)}:", literal(v)) for n, v in encoding.headers)
        items.append(assigned("headers", mapping(*pairs)))
    return written.make("Encoding", *items)


def _response(written: Written, answer: Answer) -> Group:
    items: list[Item] = [literal(answer.status)]
    match answer.type:
        case None:
            pass
        case StreamOf(item=item):
            items += [literal(answer.media_type), written.thunk(item)]
            items.append(assigned("stream", _stream(written, answer.events)))
        case _:
            items += [literal(answer.media_type), written.thunk(answer.type)]
    return written.make("Response", *items)


def _stream(written: Written, events: Events | None) -> Group:
    if events is None:
        return written.make("Lines")
    items: list[Item] = []
    if events.fields:
        items.append(assigned("fields", tuple_(*map(literal, events.fields))))
    if events.data != "json":
        items.append(f"data={literal(events.data)}")
    if events.sentinel:
        items.append(f"end={literal(events.sentinel)}")
    return written.make("Events", *items)


def _failure(written: Written, failure: Failure) -> Group:
    written.imports.add(Import("..", "errors"))
    return written.make(
        "Response",
        literal(failure.status),
        literal(failure.media_type),
        written.thunk(failure.type),
        f"lambda: errors.{failure.error}",
    )


RETRIES = frozenset(
    {Import("..utils", "BackoffStrategy"), Import("..utils", "RetryConfig")}
)


def retries(backoff: Backoff) -> Group:
    if not backoff.status_codes:
        return call("RetryConfig", '"none"')
    strategy = call(
        "BackoffStrategy",
        f"{backoff.initial_interval:_}",
        f"{backoff.max_interval:_}",
        literal(backoff.exponent),
        f"{backoff.max_elapsed_time:_}",
    )
    codes = tuple_(*map(literal, backoff.status_codes))
    connections = str(backoff.retry_connection_errors)
    return call(
        "RetryConfig",
        '"backoff"',
        strategy,
        connections,
        assigned("status_codes", codes),
    )


SCOPED = Import(".._runtime.auth", "Scoped")


def security(
    alternatives: SecurityRequirements, fetched: frozenset[str]
) -> tuple[Group, frozenset[Import]]:
    """The alternatives; scopes are said of the schemes that tokens are `fetched` for."""
    groups = (tuple_(*(_required(r, fetched) for r in o)) for o in alternatives)
    has_scopes = any(r.scopes and r.scheme in fetched for o in alternatives for r in o)
    return tuple_(*groups), frozenset({SCOPED} if has_scopes else ())


def _required(each: Requirement, fetched: frozenset[str]) -> Item:
    if not each.scopes or each.scheme not in fetched:
        return literal(each.scheme)
    return call("Scoped", literal(each.scheme), tuple_(*map(literal, each.scopes)))


def server(each: Server) -> Group:
    variables = (
        assigned(f"{literal(v.name)}:", literal(v.default)) for v in each.variables
    )
    allowed = [
        assigned(f"{literal(v.name)}:", tuple_(*map(literal, v.values)))
        for v in each.variables
        if v.values
    ]
    items: list[Item] = [literal(each.url)]
    if each.variables:
        items.append(assigned("variables", mapping(*variables)))
    if each.name:
        items.append(f"name={literal(each.name)}")
    if allowed:
        items.append(assigned("allowed", mapping(*allowed)))
    return call("Server", *items)
