"""What the description offers and the printed SDK does not."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import (
    Anything,
    Content,
    Default,
    Fallback,
    Kind,
    Literals,
    Model,
    Nullable,
    Operation,
    Scalar,
)
from intaglio.python.types.defaults import write_default, is_of_objects
from intaglio.python.design import Design
from intaglio.python.operations.results import (
    decodable_contents,
    essence,
    success_responses,
)
from intaglio.python.operations.request_bodies import value_type


def fallbacks(design: Design) -> tuple[Fallback, ...]:
    """Those of reading the description and those of printing it, each once, by their pointers."""
    api = design.api
    ours = (each for operation in api.operations for each in _of(design, operation))
    models = (d for d in api.declarations.values() if isinstance(d, Model))
    defaults = (each for model in models for each in _defaults(design, model))
    found = {*api.fallbacks, *ours, *defaults}
    return tuple(sorted(found, key=lambda each: (each.at, each.construct, each.became)))


def _defaults(design: Design, model: Model) -> Iterator[Fallback]:
    """The defaults that would be instances of models, which nobody makes before they are needed."""
    for each in model.properties:
        if isinstance(each.presence, Default) and is_of_objects(each.presence.value):
            if write_default(design, each.presence.value, each.type) is None:
                yield Fallback(each.at, "default of an object", "left to the server")


def _of(design: Design, operation: Operation) -> Iterator[Fallback]:
    for response in success_responses(operation):
        read = decodable_contents(response.contents)
        for content in response.contents:
            if content not in read:
                yield Fallback(
                    content.at, f"response in {content.media_type}", _types(read)
                )
    for content in operation.body.contents if operation.body is not None else ():
        if _is_other_multipart(content):
            yield Fallback(content.at, f"parts of {essence(content)}", "one file")
        elif _is_unwritten(design, content):
            yield Fallback(content.at, f"value in {essence(content)}", _given(content))


def _is_unwritten(design: Design, content: Content) -> bool:
    """Whether a value is described, and a text or a file is what a caller gives."""
    if content.type is None or content.item is not None:
        return False
    type_ = design.resolve_alias(content.type)
    described = design.resolve_alias(type_.of) if isinstance(type_, Nullable) else type_
    given = value_type(content)
    is_plain = isinstance(described, Scalar | Literals | Anything)
    return not is_plain and isinstance(given, Scalar) and content.type != given


def _given(content: Content) -> str:
    return "file" if value_type(content) == Scalar(Kind.BINARY) else "text"


def _is_other_multipart(content: Content) -> bool:
    """Whether its parts are described, and no form's: their heads are for the caller to write."""
    kind = essence(content)
    described = content.type is not None and not isinstance(content.type, Scalar)
    is_form = kind == "multipart/form-data"
    return kind.startswith("multipart/") and described and not is_form


def _types(contents: tuple[Content, ...]) -> str:
    return ", ".join(content.media_type for content in contents)
