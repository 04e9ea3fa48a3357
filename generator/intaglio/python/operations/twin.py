"""What a method and its asynchronous twin return, and how the twin is made of the method."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.api.model import Anything, StreamOf, Type
from intaglio.python.types.annotations import (
    ANY,
    Annotation,
    AnnotationStyle,
    Import,
    annotate,
)
from intaglio.python.types.annotation_styles import with_async_stream
from intaglio.python.runtime_names import runtime_module


@dataclass(frozen=True, slots=True)
class Twin:
    """`kind` is the class of the operation and `annotation` its type: `Operation[models.Pet]`.

    `expression` makes the asynchronous method: `asynchronous(create)`.
    """

    kind: str
    annotation: str
    returns: str
    expression: str
    imports: frozenset[Import]


def twin(
    type_: Type | None,
    method: str,
    constant: str,
    style: AnnotationStyle,
    hidden: frozenset[str] = frozenset(),
) -> Twin:
    """The twin of a method that returns this type, in a class whose members hide these names.

    A type checker sees from the method alone that a stream becomes an asynchronous one; where it is one
    of several results, the operation says what is awaited.
    """
    result = _result(type_, style)
    later = _result(type_, with_async_stream(style))
    kind, annotation, maker = "Operation", f"Operation[{result.text}]", "asynchronous"
    arguments, imports = method, result.imports
    if later.text != result.text:
        kind = "StreamingOperation"
        annotation = f"{kind}[{result.text}, {later.text}]"
        maker = "streaming"
        imports |= later.imports
        if not isinstance(type_, StreamOf):
            arguments = f"{method}, {constant}"
    made_by = Import(
        runtime_module(maker, 2), maker, f"{maker}_" if maker in hidden else ""
    )
    return Twin(
        kind,
        annotation,
        result.text,
        f"{made_by.alias or maker}({arguments})",
        imports | {made_by},
    )


def _result(type_: Type | None, style: AnnotationStyle) -> Annotation:
    if type_ is None:
        return Annotation("None")
    return ANY if isinstance(type_, Anything) else annotate(type_, style)
