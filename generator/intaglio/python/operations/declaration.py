"""An operation as the value that the runtime calls: `Operation("GET /pets/{id}", ...)`."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import (
    Anything,
    Backoff,
    Content,
    Encoding,
    Events,
    Kind,
    ListOf,
    MapOf,
    Model,
    Operation,
    Parameter,
    PathParameter,
    Ref,
    Required,
    Requirement,
    Scalar,
    SecurityRequirements,
    Server,
    StreamOf,
    Type,
    is_xml,
)
from intaglio.python.types.annotations import Import
from intaglio.python.code import Group, Item, assigned, call, mapping, tuple_
from intaglio.python.design import Design
from intaglio.python.types.literals import literal
from intaglio.python.types.xml_markup import body_markup
from intaglio.python.operations.results import Answer, Failure, essence
from intaglio.python.operations.bodies import JSON, body_type, sent_as
from intaglio.python.operations.signature import Signature
from intaglio.python.operations.thunks import Written, runtime

DEFAULTS = {"path": ("simple", False), "header": ("simple", False)}
CLASSES = frozenset(("str", "bytes", "int", "bool"))
BINARY = Scalar(Kind.BINARY)
JSON_LINES = ("jsonl", "jsonlines", "ndjson", "json-seq")
"""How media types of JSON Lines and JSON text sequences end."""

LOCATIONS = {
    "path": "Path",
    "query": "Query",
    "header": "Header",
    "cookie": "Cookie",
    "querystring": "Querystring",
}


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
    route = literal(f"{operation.method} {path(operation)}")
    parts = list(_parts(written, operation, signature, found, failed))
    further = list(_further(written, operation, signature))
    written.imports.add(runtime(kind))
    forced = len(parts) > 1 or bool(further)
    return call(kind, route, *parts, *further, forced=forced), frozenset(
        written.imports
    )


def tells(design: Design, found: tuple[Answer, ...], result: str) -> bool:
    """Whether a type checker sees from the responses that a call returns the `result`, which is one class."""
    types = [answer.type for answer in found]
    if not types or any(each != types[0] for each in types):
        return False
    match types[0]:
        case None:
            return True
        case Ref(at=at):
            is_class = isinstance(design.api.declarations[at], Model)
            return is_class and at not in design.nullables
        case ListOf() | MapOf() | Scalar():
            text = Written(design, frozenset()).expression(types[0])
            is_class = not isinstance(types[0], Scalar) or text in CLASSES
            return is_class and text == result.removeprefix("builtins.")
        case _:
            return False


def _parts(
    written: Written,
    operation: Operation,
    signature: Signature,
    found: tuple[Answer, ...],
    failed: tuple[Failure, ...],
) -> Iterator[Item]:
    yield from _parameters(written, operation, signature)
    if signature.offer.contents:
        yield from _bodies(written, operation, signature)
    yield from (_response(written, answer) for answer in found)
    yield from (_failure(written, failure) for failure in failed)


def _further(
    written: Written, operation: Operation, signature: Signature
) -> Iterator[Item]:
    if signature.choice:
        yield f"content_type_argument={literal(signature.choice)}"
    if signature.request is not None:
        yield f"request={written.thunk(signature.request.type)}"
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


def _parameters(
    written: Written, operation: Operation, signature: Signature
) -> Iterator[Item]:
    """The parameters but for those of which the path says all: a placeholder takes a text."""
    for each, name in signature.parameters:
        thunk = written.thunk(each.type)
        items = _parameter(each, thunk, name, signature.shared.get(name, ""))
        if items or PathParameter(each.wire) not in operation.path:
            yield written.make(LOCATIONS[each.location], literal(each.wire), *items)


def _parameter(parameter: Parameter, thunk: str, name: str, shared: str) -> list[Item]:
    """What a parameter is made with, after what it is called on the wire."""
    style, explode = DEFAULTS.get(parameter.location, ("form", True))
    items: list[Item] = [] if thunk == "lambda: str" else [thunk]
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
    return items


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
    items: list[Item] = [written.thunk(sent), *_media_type(sent_as(content))]
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
    markup = body_markup(written.design, content) if content.is_typed_xml else None
    if markup is not None:
        written.imports.add(runtime("Xml"))
        items.append(assigned("xml", markup))
    return written.make(_body_class(content, type_), *items)


def _body_class(content: Content, type_: Type) -> str:
    """The class whose module writes bodies of this media type."""
    if content.is_typed_xml:
        return "XmlBody"
    is_sequence = essence(content).endswith(JSON_LINES)
    return "JsonLinesBody" if is_sequence and type_ != BINARY else "Body"


def _media_type(name: str) -> Iterator[str]:
    """What has to be said of a media type: nothing of JSON."""
    if name != JSON:
        yield literal(name)


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
            items += [written.thunk(item), *_media_type(answer.media_type)]
            items.append(assigned("stream", _stream(written, answer.events)))
        case _:
            items += [written.thunk(answer.type), *_media_type(answer.media_type)]
    in_xml = _may_be_xml(answer.type, answer.media_type)
    return written.make("XmlResponse" if in_xml else "Response", *items)


def _may_be_xml(type_: Type | None, media_type: str) -> bool:
    """True if the server may send the value in XML; a range includes XML."""
    is_structured = type_ is not None and not isinstance(type_, StreamOf)
    has_any_format = "*" in media_type or not media_type
    is_parsed = type_ not in (Scalar(Kind.STRING), BINARY, Anything())
    return is_structured and is_parsed and (has_any_format or is_xml(media_type))


def _stream(written: Written, events: Events | None) -> Group:
    if events is None:
        return written.make("JsonLines")
    items: list[Item] = []
    if events.fields:
        items.append(assigned("fields", tuple_(*map(literal, events.fields))))
    if events.data != "json":
        items.append(f"data={literal(events.data)}")
    if events.sentinel:
        items.append(f"end={literal(events.sentinel)}")
    return written.make("EventStream", *items)


def _failure(written: Written, failure: Failure) -> Group:
    written.imports.add(Import("..", "errors"))
    in_xml = _may_be_xml(failure.type, failure.media_type)
    return written.make(
        "XmlFailure" if in_xml else "Failure",
        literal(failure.status),
        written.thunk(failure.type),
        f"lambda: errors.{failure.error}",
        *_media_type(failure.media_type),
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


SCOPED = runtime("Scoped")


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
