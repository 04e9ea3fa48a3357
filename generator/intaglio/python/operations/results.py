"""What a method returns: the contents of the responses that mean success."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.api.model import (
    is_xml,
    make_union,
    Anything,
    Content,
    Events,
    Kind,
    Literals,
    Nullable,
    Operation,
    Response,
    Scalar,
    StreamOf,
    Type,
)


@dataclass(frozen=True, slots=True)
class SuccessContent:
    """What a status of success carries in one media type; `type` is `None` for no body."""

    status: str
    media_type: str
    type: Type | None
    events: Events | None = None


STRING = Scalar(Kind.STRING)
BINARY = Scalar(Kind.BINARY)

TEXT_MEDIA_TYPES = frozenset(
    f"application/{name}"
    for name in (
        "ecmascript",
        "graphql",
        "javascript",
        "sql",
        "toml",
        "x-javascript",
        "x-sh",
        "x-toml",
        "x-www-form-urlencoded",
        "x-yaml",
        "yaml",
    )
)
"""Media types of text that do not begin with `text/`."""


def success_responses(operation: Operation) -> tuple[Response, ...]:
    """The responses that mean success; `default` is one if no status means success."""
    found = tuple(r for r in operation.responses if r.status.startswith("2"))
    return found or tuple(r for r in operation.responses if r.status == "default")


def success_contents(operation: Operation) -> tuple[SuccessContent, ...]:
    """What each status of success carries, in each media type that is decoded."""
    return tuple(
        content
        for response in success_responses(operation)
        for content in _contents_of(response)
    )


def return_type(contents: tuple[SuccessContent, ...]) -> Type | None:
    """The type of a method's result, the union of its contents; `None` for no result."""
    types = [content.type for content in contents if content.type is not None]
    if not types:
        return None
    union = make_union(tuple(dict.fromkeys(types)))
    is_sometimes_empty = any(content.type is None for content in contents)
    if is_sometimes_empty and not isinstance(union, Nullable):
        return Nullable(union)
    return union


def has_stream(contents: tuple[SuccessContent, ...]) -> bool:
    """True if one of the contents is a stream."""
    return any(isinstance(content.type, StreamOf) for content in contents)


def decodable_contents(contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """The media types that are decoded: JSON, streams, strings and bytes, then XML.

    Other media types of a structured value are ignored; if there are only such, the first one is
    returned as bytes.
    """
    tests = (is_json, is_stream, is_plain)
    found = tuple(c for c in contents if any(test(c) for test in tests))
    found += tuple(c for c in contents if c.is_typed_xml)
    return found or tuple(sorted(contents, key=essence)[:1])


def decoded_type(content: Content) -> Type:
    """What a body of this media type is to a caller: a value, a stream, a string or bytes."""
    if content.item is not None:
        return StreamOf(content.item)
    if is_json(content) or content.is_typed_xml:
        return content.type or Anything()
    if is_xml(content.media_type):
        return STRING
    return string_type(content.type) if is_text(content) else BINARY


def string_type(type_: Type | None) -> Type:
    """The type of a value that is sent as a string: a number, a date, a literal, else a string."""
    match type_:
        case Scalar(kind=kind) if kind not in (Kind.STRING, Kind.BINARY, Kind.NULL):
            return type_
        case Literals():
            return type_
        case _:
            return STRING


def can_hold_bytes(content: Content) -> bool:
    """True if bytes can stand in a body as they are: JSON and XML cannot hold them."""
    is_structured = is_json(content) or content.is_typed_xml
    return not is_structured or content.type == BINARY


def essence(content: Content) -> str:
    """The media type without its parameters, in lower case."""
    return content.media_type.partition(";")[0].strip().lower()


def is_json(content: Content) -> bool:
    """True if the value is decoded from JSON; ranges such as `*/*` include JSON."""
    kind = essence(content)
    is_known = "json" in kind or kind in ("*/*", "application/*")
    return is_known and not is_stream(content)


def is_plain(content: Content) -> bool:
    """True if the body is a scalar, or is not described."""
    if isinstance(content.type, Scalar | Literals):
        return True
    return content.type is None and not is_json(content)


def is_text(content: Content) -> bool:
    """True if the body is text, and is not described as a file."""
    kind = essence(content)
    if kind.startswith("text/"):
        return True
    is_known = kind in TEXT_MEDIA_TYPES or kind.endswith("+yaml")
    return is_known and content.type != BINARY


def is_stream(content: Content) -> bool:
    """True if the body is a sequence of entries (OpenAPI 3.2, 4.14.4)."""
    return content.item is not None


def _contents_of(response: Response) -> tuple[SuccessContent, ...]:
    if not response.contents:
        return (SuccessContent(response.status, "", None),)
    return tuple(
        SuccessContent(
            response.status, content.media_type, decoded_type(content), content.events
        )
        for content in decodable_contents(response.contents)
    )
