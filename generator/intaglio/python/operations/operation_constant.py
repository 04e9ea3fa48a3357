"""An operation as the constant that its methods call: `GET_PET = Operation("GET /pets/{id}", ...)`."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import (
    Anything,
    Content,
    Encoding,
    Events,
    ListOf,
    MapOf,
    Model,
    Operation,
    Parameter,
    PathParameter,
    Ref,
    Requirement,
    RetryPolicy,
    Scalar,
    SecurityRequirements,
    Server,
    StreamOf,
    Type,
    is_xml,
)
from intaglio.python.client.credentials import token_schemes
from intaglio.python.design import Design
from intaglio.python.expressions import (
    Brackets,
    Expression,
    call,
    entry,
    keyword,
    mapping,
    tuple_,
)
from intaglio.python.operations.error_classes import ErrorContent, error_contents
from intaglio.python.operations.lazy_types import DeclarationBuilder, runtime_import
from intaglio.python.operations.request_bodies import (
    JSON,
    sent_media_type,
    value_type,
)
from intaglio.python.operations.results import (
    BINARY,
    STRING,
    SuccessContent,
    essence,
    success_contents,
)
from intaglio.python.operations.signature import Signature
from intaglio.python.types.annotations import Import
from intaglio.python.types.literals import literal
from intaglio.python.types.xml_markup import body_markup

DEFAULT_STYLES = {"path": ("simple", False), "header": ("simple", False)}
"""Style and explode of a parameter by its location; those of all others are ("form", True)."""

PARAMETER_CLASSES = {
    "path": "Path",
    "query": "Query",
    "header": "Header",
    "cookie": "Cookie",
    "querystring": "Querystring",
}
JSON_LINES = ("jsonl", "jsonlines", "ndjson", "json-seq")
"""How media types of JSON Lines and JSON text sequences end."""

BUILTIN_CLASSES = frozenset(("str", "bytes", "int", "bool"))
RETRY_IMPORTS = frozenset(
    {Import("..utils", "BackoffStrategy"), Import("..utils", "RetryConfig")}
)


def operation_expression(
    design: Design, operation: Operation, class_name: str
) -> tuple[Brackets, frozenset[Import]]:
    """The call of the operation's class, `Operation` or `StreamingOperation`, and its imports."""
    builder, signature = DeclarationBuilder(design), design.signatures[operation.id]
    route = literal(request_line(operation))
    parts = list(_parts(builder, operation, signature))
    options = list(_options(builder, operation, signature))
    builder.imports.add(runtime_import(class_name))
    is_long = len(parts) > 1 or bool(options)
    expression = call(class_name, route, *parts, *options, one_per_line=is_long)
    return expression, frozenset(builder.imports)


def infers_result(design: Design, operation: Operation, result: str) -> bool:
    """True if a type checker infers the annotation `result` from the responses of the constant."""
    types = [content.type for content in success_contents(operation)]
    if not types or any(each != types[0] for each in types):
        return False
    match types[0]:
        case None:
            return True
        case Ref(at=at):
            is_class = isinstance(design.api.declarations[at], Model)
            return is_class and at not in design.nullables
        case ListOf() | MapOf() | Scalar():
            text = DeclarationBuilder(design).type_expression(types[0])
            is_class = not isinstance(types[0], Scalar) or text in BUILTIN_CLASSES
            return is_class and text == result.removeprefix("builtins.")
        case _:
            return False


def request_line(operation: Operation) -> str:
    """`GET /pets/{id}`."""
    return f"{operation.method} {path_template(operation)}"


def path_template(operation: Operation) -> str:
    """`/pets/{id}`."""
    return "".join(
        f"{{{part.wire}}}" if isinstance(part, PathParameter) else part
        for part in operation.path
    )


def retry_expression(policy: RetryPolicy) -> Brackets:
    """`RetryConfig(...)`."""
    if not policy.status_codes:
        return call("RetryConfig", '"none"')
    strategy = call(
        "BackoffStrategy",
        f"{policy.initial_interval:_}",
        f"{policy.max_interval:_}",
        literal(policy.exponent),
        f"{policy.max_elapsed_time:_}",
    )
    return call(
        "RetryConfig",
        '"backoff"',
        strategy,
        str(policy.retry_connection_errors),
        keyword("status_codes", tuple_(*map(literal, policy.status_codes))),
    )


def security_expression(
    design: Design, alternatives: SecurityRequirements
) -> tuple[Brackets, frozenset[Import]]:
    """The security alternatives, a tuple of tuples; scopes stand with schemes that request tokens."""
    requesting = token_schemes(design)

    def has_scopes(requirement: Requirement) -> bool:
        return bool(requirement.scopes) and requirement.scheme in requesting

    def write(requirement: Requirement) -> Expression:
        scheme = literal(requirement.scheme)
        if not has_scopes(requirement):
            return scheme
        return call("Scoped", scheme, tuple_(*map(literal, requirement.scopes)))

    is_scoped = any(has_scopes(each) for option in alternatives for each in option)
    imports = frozenset({runtime_import("Scoped")} if is_scoped else ())
    return tuple_(*(tuple_(*map(write, each)) for each in alternatives)), imports


def server_expression(server: Server) -> Brackets:
    """`Server(url, ...)`."""
    arguments: list[Expression] = [literal(server.url)]
    if server.variables:
        defaults = (
            entry(literal(v.name), literal(v.default)) for v in server.variables
        )
        arguments.append(keyword("variables", mapping(*defaults)))
    if server.name:
        arguments.append(keyword("name", literal(server.name)))
    allowed = [
        entry(literal(v.name), tuple_(*map(literal, v.values)))
        for v in server.variables
        if v.values
    ]
    if allowed:
        arguments.append(keyword("allowed", mapping(*allowed)))
    return call("Server", *arguments)


def _parts(
    builder: DeclarationBuilder, operation: Operation, signature: Signature
) -> Iterator[Expression]:
    """Parameters, bodies, responses and errors."""
    yield from _parameters(builder, operation, signature)
    yield from _bodies(builder, operation, signature)
    for content in success_contents(operation):
        yield _response(builder, content)
    for error in error_contents(builder.design, operation):
        yield _error(builder, error)


def _options(
    builder: DeclarationBuilder, operation: Operation, signature: Signature
) -> Iterator[Expression]:
    if signature.content_type_argument:
        argument = literal(signature.content_type_argument)
        yield keyword("content_type_argument", argument)
    if signature.request_object is not None:
        yield keyword("request", builder.lazy_type(signature.request_object.type))
    if operation.timeout_ms is not None:
        yield keyword("timeout_ms", f"{operation.timeout_ms:_}")
    if operation.retries is not None:
        builder.imports |= RETRY_IMPORTS
        yield keyword("retries", retry_expression(operation.retries))
    if operation.security is not None:
        security, imports = security_expression(builder.design, operation.security)
        builder.imports |= imports
        yield keyword("security", security)
    if operation.servers:
        builder.imports.add(runtime_import("Server"))
        servers = map(server_expression, operation.servers)
        yield keyword("servers", tuple_(*servers, one_per_line=True))


def _parameters(
    builder: DeclarationBuilder, operation: Operation, signature: Signature
) -> Iterator[Expression]:
    """The parameters; a placeholder of the path that takes a string needs none."""
    for parameter, argument in signature.parameters:
        default = signature.client_arguments.get(argument, "")
        arguments = list(_parameter_arguments(builder, parameter, argument, default))
        if arguments or PathParameter(parameter.wire) not in operation.path:
            class_name = PARAMETER_CLASSES[parameter.location]
            yield builder.call_runtime(class_name, literal(parameter.wire), *arguments)


def _parameter_arguments(
    builder: DeclarationBuilder, parameter: Parameter, argument: str, default: str
) -> Iterator[Expression]:
    type_ = builder.lazy_type(parameter.type)
    if type_ != "lambda: str":
        yield type_
    if argument != parameter.wire:
        yield keyword("argument", literal(argument))
    if parameter.presence.is_required and parameter.location != "path":
        yield "required=True"
    style = parameter.style, parameter.explode
    if parameter.media_type is not None:
        yield keyword("media_type", literal(parameter.media_type))
    elif style != DEFAULT_STYLES.get(parameter.location, ("form", True)):
        yield keyword("style", literal(parameter.style))
        yield keyword("explode", str(parameter.explode))
    if default:
        yield keyword("shared", literal(default))
    if parameter.allow_empty:
        yield "allow_empty=True"
    if parameter.allow_reserved:
        yield "allow_reserved=True"


def _bodies(
    builder: DeclarationBuilder, operation: Operation, signature: Signature
) -> Iterator[Brackets]:
    """The body in each of its media types; one without `argument` is built from fields."""
    for content in signature.body.as_fields:
        options = list(_body_options(builder, operation, content))
        if signature.renamed_fields:
            names = signature.renamed_fields
            pairs = (entry(literal(name), literal(field)) for name, field in names)
            options.insert(0, keyword("renamed", mapping(*pairs)))
        yield _body(builder, operation, content, content.type or Anything(), options)
    for content in signature.body.as_value:
        options = list(_body_options(builder, operation, content))
        argument = keyword("argument", literal(signature.body_argument))
        type_ = value_type(content)
        yield _body(builder, operation, content, type_, options, argument)


def _body(
    builder: DeclarationBuilder,
    operation: Operation,
    content: Content,
    type_: Type,
    options: list[Expression],
    *argument: Expression,
) -> Brackets:
    sent = type_.item if isinstance(type_, StreamOf) else type_
    is_optional = operation.body is not None and not operation.body.required
    return builder.call_runtime(
        _body_class(content, type_),
        builder.lazy_type(sent),
        *_media_type(sent_media_type(content)),
        *argument,
        *(("required=False",) if is_optional else ()),
        *options,
    )


def _body_options(
    builder: DeclarationBuilder, operation: Operation, content: Content
) -> Iterator[Expression]:
    encodings = [e for e in content.encodings if e != Encoding(e.property)]
    if encodings:
        entries = (entry(literal(e.property), _encoding(builder, e)) for e in encodings)
        yield keyword("encodings", mapping(*entries))
    markup = body_markup(builder.design, content) if content.is_typed_xml else None
    if markup is not None:
        builder.imports.add(runtime_import("Xml"))
        yield keyword("xml", markup)


def _body_class(content: Content, type_: Type) -> str:
    """The class of the runtime that encodes bodies of this media type."""
    if content.is_typed_xml:
        return "XmlBody"
    is_sequence = essence(content).endswith(JSON_LINES)
    return "JsonLinesBody" if is_sequence and type_ != BINARY else "Body"


def _media_type(name: str) -> Iterator[str]:
    """The argument for a media type; JSON is the default."""
    if name != JSON:
        yield literal(name)


def _encoding(builder: DeclarationBuilder, encoding: Encoding) -> Brackets:
    arguments: list[Expression] = []
    if encoding.content_type is not None:
        arguments.append(keyword("content_type", literal(encoding.content_type)))
    if encoding.style is not None:
        arguments.append(keyword("style", literal(encoding.style)))
    if encoding.explode is not None:
        arguments.append(keyword("explode", str(encoding.explode)))
    if encoding.allow_reserved:
        arguments.append("allow_reserved=True")
    if encoding.headers:
        pairs = (entry(literal(n), literal(v)) for n, v in encoding.headers)
        arguments.append(keyword("headers", mapping(*pairs)))
    return builder.call_runtime("Encoding", *arguments)


def _response(builder: DeclarationBuilder, content: SuccessContent) -> Brackets:
    arguments: list[Expression] = [literal(content.status)]
    match content.type:
        case None:
            pass
        case StreamOf(item=item):
            arguments += [builder.lazy_type(item), *_media_type(content.media_type)]
            arguments.append(keyword("stream", _stream(builder, content.events)))
        case type_:
            arguments += [builder.lazy_type(type_), *_media_type(content.media_type)]
    is_xml_possible = _may_be_xml(content.type, content.media_type)
    class_name = "XmlResponse" if is_xml_possible else "Response"
    return builder.call_runtime(class_name, *arguments)


def _stream(builder: DeclarationBuilder, events: Events | None) -> Brackets:
    if events is None:
        return builder.call_runtime("JsonLines")
    arguments: list[Expression] = []
    if events.fields:
        arguments.append(keyword("fields", tuple_(*map(literal, events.fields))))
    if events.data != "json":
        arguments.append(keyword("data", literal(events.data)))
    if events.sentinel:
        arguments.append(keyword("end", literal(events.sentinel)))
    return builder.call_runtime("EventStream", *arguments)


def _error(builder: DeclarationBuilder, error: ErrorContent) -> Brackets:
    builder.imports.add(Import("..", "errors"))
    is_xml_possible = _may_be_xml(error.type, error.media_type)
    return builder.call_runtime(
        "XmlFailure" if is_xml_possible else "Failure",
        literal(error.status),
        builder.lazy_type(error.type),
        f"lambda: errors.{error.exception}",
        *_media_type(error.media_type),
    )


def _may_be_xml(type_: Type | None, media_type: str) -> bool:
    """True if the server may send the value in XML; a range includes XML."""
    is_structured = type_ is not None and not isinstance(type_, StreamOf)
    is_range = "*" in media_type or not media_type
    is_parsed = type_ not in (STRING, BINARY, Anything())
    return is_structured and is_parsed and (is_range or is_xml(media_type))
