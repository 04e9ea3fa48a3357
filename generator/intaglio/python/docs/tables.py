"""Rows of the tables of parameters and fields, and the types that they show."""

from __future__ import annotations

from intaglio.api.model import (
    ListOf,
    Property,
    Type,
)
from intaglio.python.design import Design
from intaglio.python.operations.signature import Argument
from intaglio.python.text import Untrusted, end_sentence
from intaglio.python.types.annotations import AnnotationStyle
from intaglio.python.types.annotations import annotate, annotate_without_null
from intaglio.python.views.docs_views import RowView


def argument_row(design: Design, argument: Argument, style: AnnotationStyle) -> RowView:
    type_ = documented_type(design, argument.type, argument.is_required, style)
    return _row(Untrusted(argument.name), type_, argument.is_required, argument)


def property_row(
    design: Design, property_: Property, style: AnnotationStyle
) -> RowView:
    is_required = property_.presence.is_required
    type_ = documented_type(design, property_.type, is_required, style)
    return _row(Untrusted(property_.wire), type_, is_required, property_)


def documented_type(
    design: Design, type_: Type, is_required: bool, style: AnnotationStyle
) -> str:
    """The type as the documentation writes it; an optional list is written as a list."""
    if is_required or isinstance(type_, ListOf):
        return annotate(type_, style).text
    if design.is_nullable(type_):
        return f"OptionalNullable[{annotate_without_null(type_, style).text}]"
    return f"Optional[{annotate(type_, style).text}]"


def _row(
    name: Untrusted, type_: str, is_required: bool, subject: Argument | Property
) -> RowView:
    return RowView(
        name,
        type_,
        is_required,
        Untrusted(subject.description.strip()),
        subject.deprecated,
        Untrusted(end_sentence(subject.deprecation)),
    )
