"""Constructs of the description without an equivalent in the SDK, each with what is printed instead."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import (
    Anything,
    Content,
    Fallback,
    Literals,
    Model,
    Nullable,
    Operation,
    Scalar,
)
from intaglio.python.design import Design
from intaglio.python.operations.request_bodies import value_type
from intaglio.python.operations.results import (
    BINARY,
    decodable_contents,
    essence,
    success_responses,
)
from intaglio.python.types.defaults import has_objects, write_default


def list_fallbacks(design: Design) -> tuple[Fallback, ...]:
    """The fallbacks of building the Api and of printing it, without duplicates, sorted by pointer."""
    fallbacks = set(design.api.fallbacks)
    for operation in design.api.operations:
        fallbacks.update(_response_fallbacks(operation))
        fallbacks.update(_body_fallbacks(design, operation))
    for declaration in design.api.declarations.values():
        if isinstance(declaration, Model):
            fallbacks.update(_default_fallbacks(design, declaration))
    return tuple(sorted(fallbacks, key=lambda f: (f.at, f.construct, f.became)))


def _default_fallbacks(design: Design, model: Model) -> Iterator[Fallback]:
    """Defaults that are objects: a printed default would be an instance that is created on import."""
    for property_ in model.properties:
        presence = property_.presence
        if presence.has_default and has_objects(presence.default):
            if write_default(design, presence.default, property_.type) is None:
                at, became = property_.at, "left to the server"
                yield Fallback(at, "default of an object", became)


def _response_fallbacks(operation: Operation) -> Iterator[Fallback]:
    """Media types of responses that are not decoded."""
    for response in success_responses(operation):
        decoded = decodable_contents(response.contents)
        names = ", ".join(content.media_type for content in decoded)
        for content in response.contents:
            if content not in decoded:
                construct = f"response in {content.media_type}"
                yield Fallback(content.at, construct, names)


def _body_fallbacks(design: Design, operation: Operation) -> Iterator[Fallback]:
    """Media types of bodies whose values are not encoded."""
    for content in operation.body.contents if operation.body is not None else ():
        if _is_other_multipart(content):
            yield Fallback(content.at, f"parts of {essence(content)}", "one file")
        elif _is_given_as_text(design, content):
            became = "file" if value_type(content) == BINARY else "string"
            yield Fallback(content.at, f"value in {essence(content)}", became)


def _is_given_as_text(design: Design, content: Content) -> bool:
    """True if a value is described, and a caller gives its text or its bytes."""
    if content.type is None or content.item is not None:
        return False
    type_ = design.resolve_alias(content.type)
    described = design.resolve_alias(type_.of) if isinstance(type_, Nullable) else type_
    given = value_type(content)
    is_plain = isinstance(described, Scalar | Literals | Anything)
    return not is_plain and isinstance(given, Scalar) and content.type != given


def _is_other_multipart(content: Content) -> bool:
    """True if the parts are described, and are not those of a form."""
    kind = essence(content)
    is_described = content.type is not None and not isinstance(content.type, Scalar)
    is_form = kind == "multipart/form-data"
    return kind.startswith("multipart/") and is_described and not is_form
