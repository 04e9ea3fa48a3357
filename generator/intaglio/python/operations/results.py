"""What a method returns: the types of its success responses."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.api.model import (
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
    is_xml,
    make_union,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one status carries; `type` is `None` where that is nothing."""

    status: str
    media_type: str
    type: Type | None
    events: Events | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A status that means failure, and the exception that it is raised as."""

    status: str
    media_type: str
    type: Type
    error: str


def successes(operation: Operation) -> tuple[Response, ...]:
    """The responses that mean success; `default` is one where no status says that it is."""
    found = tuple(r for r in operation.responses if r.status.startswith("2"))
    return found or tuple(r for r in operation.responses if r.status == "default")


def answers(operation: Operation) -> tuple[Answer, ...]:
    """What each status of success carries, in each media type that is read."""
    return tuple(a for response in successes(operation) for a in _answers(response))


def _answers(response: Response) -> tuple[Answer, ...]:
    if not response.contents:
        return (Answer(response.status, "", None),)
    return tuple(
        Answer(response.status, content.media_type, body_type(content), content.events)
        for content in readable(response.contents)
    )


def readable(contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """The media types that are read: JSON, streams, what is text or bytes by its nature, then XML.

    A structured value in another format is left to the server's other media types; where
    there is none, its bytes are the result.
    """
    kinds = (is_json, is_stream, is_plain)
    found = tuple(c for c in contents if any(is_kind(c) for is_kind in kinds))
    found += tuple(c for c in contents if c.is_typed_xml)
    return found or tuple(sorted(contents, key=essence)[:1])


def holds_files(content: Content) -> bool:
    """Whether bytes can go into a body as they are: JSON has no place for them but the whole, nor has XML."""
    is_text = is_json(content) or content.is_typed_xml
    return not is_text or content.type == Scalar(Kind.BINARY)


def is_json(content: Content) -> bool:
    kind = essence(content)
    return not is_stream(content) and (
        "json" in kind or kind in ("*/*", "application/*")
    )


def is_plain(content: Content) -> bool:
    """Whether a text or a file is all that a body of this media type is said to be."""
    return isinstance(content.type, Scalar | Literals) or (
        content.type is None and not is_json(content)
    )


def essence(content: Content) -> str:
    """The media type without its parameters."""
    return content.media_type.partition(";")[0].strip().lower()


def body_type(content: Content) -> Type:
    """What a body of this media type is to a caller: a value, a stream, a text, or bytes."""
    if content.item is not None:
        return StreamOf(content.item)
    if is_json(content) or content.is_typed_xml:
        return content.type or Anything()
    if is_xml(content.media_type):
        return Scalar(Kind.STRING)
    return in_text(content.type) if is_text(content) else Scalar(Kind.BINARY)


def in_text(type_: Type | None) -> Type:
    """What a text stands for: the number, the date or the word that it is said to be."""
    match type_:
        case Scalar(kind=kind) if kind not in (Kind.STRING, Kind.BINARY, Kind.NULL):
            return type_
        case Literals():
            return type_
        case _:
            return TEXT


TEXT = Scalar(Kind.STRING)
TEXTS = frozenset(
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
"""What is text, though its media type does not open with `text/`."""


def is_text(content: Content) -> bool:
    """Whether the body is a text, and not said to be a file."""
    kind = essence(content)
    if kind.startswith("text/"):
        return True
    known = kind in TEXTS or kind.endswith("+yaml")
    return known and content.type != Scalar(Kind.BINARY)


def is_stream(content: Content) -> bool:
    return content.item is not None


def streamed(found: tuple[Answer, ...]) -> bool:
    """Whether one of the answers comes in pieces."""
    return any(isinstance(answer.type, StreamOf) for answer in found)


def returned(found: tuple[Answer, ...]) -> Type | None:
    """The type of the method's result: one of what the answers carry."""
    types = [answer.type for answer in found if answer.type is not None]
    if not types:
        return None
    union = make_union(tuple(dict.fromkeys(types)))
    nothing = any(answer.type is None for answer in found)
    return Nullable(union) if nothing and not isinstance(union, Nullable) else union
