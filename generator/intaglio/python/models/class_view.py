"""What a model is printed as: a class with a field for each property."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.model import (
    Anything,
    Enum,
    MapOf,
    Model,
    Property,
    Ref,
    Type,
)
from intaglio.python.design import Design
from intaglio.python.naming.argument_names import choose_field_names
from intaglio.python.text import (
    Untrusted,
    untrusted_extensions,
    untrusted_value,
    with_deprecation,
)
from intaglio.python.types.annotations import (
    ANNOTATED,
    LINE_LENGTH,
    UNION,
    Annotation,
    AnnotationStyle,
    Import,
    annotate,
    annotate_without_null,
    has_forward_reference,
    quote_annotation,
    with_quoted_names,
)
from intaglio.python.types.defaults import write_default
from intaglio.python.types.literals import literal
from intaglio.python.types.xml_markup import class_markup, field_markup
from intaglio.python.views.model_views import ClassView, FieldView

UNSET = Import("..types", "UNSET")
OPTIONAL_NULLABLE = frozenset({UNSET, Import("..types", "OptionalNullable")})
WIRE = Import("..types", "Wire")
XML = Import("..types", "Xml")
NO_VALUE = ("", "None", "UNSET")
"""Defaults that are no value of a property's type: for a required property, and for a missing value."""


def class_view(
    design: Design, model: Model, style: AnnotationStyle
) -> tuple[ClassView, set[Import]]:
    """The view of a model, and what its annotations import."""
    names = choose_field_names(model, design.names.classes)
    base = "Model" if model.additional is None else "OpenModel"
    imports = {Import("..types", base)}
    fields = []
    for property_ in _documented_properties(design, model):
        markup = field_markup(design, model, property_)
        xml = "" if markup is None else markup.flat
        view, needed = _field_view(design, property_, names[property_.wire], style, xml)
        fields.append(view)
        imports |= needed
    extra = _extra_annotation(model, style)
    root = class_markup(design, model)
    imports |= extra.imports | ({XML} if root is not None else set())
    class_ = ClassView(
        name=design.names.classes[model.at],
        base=base,
        doc=with_deprecation(model.description, model.deprecated, model.deprecation),
        fields=tuple(fields),
        xml="" if root is None else root.flat,
        extra_annotation=extra.text,
        is_deprecated=model.deprecated,
        extensions=untrusted_extensions(model.extensions),
    )
    return class_, imports


def _extra_annotation(model: Model, style: AnnotationStyle) -> Annotation:
    """The type of all further properties; empty if there are none or they may be anything."""
    if model.additional is None or isinstance(model.additional, Anything):
        return Annotation("")
    type_ = MapOf(model.additional)
    annotation = annotate(type_, style)
    return (
        quote_annotation(annotation)
        if has_forward_reference(type_, style)
        else annotation
    )


def _documented_properties(design: Design, model: Model) -> tuple[Property, ...]:
    """The properties; those that are a method's arguments are described there."""
    if model.name_parts.is_component or model.at not in design.usage.flattened:
        return model.properties
    return tuple(replace(p, description="", deprecated=False) for p in model.properties)


def _field_view(
    design: Design, property_: Property, name: str, style: AnnotationStyle, xml: str
) -> tuple[FieldView, frozenset[Import]]:
    annotation, default = _annotate_field(design, property_, style)
    annotation = _with_metadata(annotation, property_.wire, name, xml)
    if has_forward_reference(property_.type, style):
        annotation = quote_annotation(annotation)
        ending = f" = {default}" if default else ""
        if len(f"    {name}: {annotation.text}{ending}") > LINE_LENGTH:
            # A string cannot be broken: quote only the names.
            parts = with_quoted_names(style)
            annotation, _ = _annotate_field(design, property_, parts)
            annotation = _with_metadata(annotation, property_.wire, name, xml)
            if "Union[" in annotation.text:
                annotation = replace(annotation, imports=annotation.imports | {UNION})
    is_repeated = _is_described_by_model(design, property_)
    view = FieldView(
        name=name,
        annotation=annotation.text,
        default=default,
        wire_name=Untrusted(property_.wire),
        doc=with_deprecation(
            "" if is_repeated else property_.description,
            property_.deprecated,
            property_.deprecation,
        ),
        enum="" if default in NO_VALUE else _default_enum(design, property_.type),
        is_deprecated=property_.deprecated,
        examples=tuple(map(untrusted_value, property_.examples)),
        extensions=untrusted_extensions(property_.extensions),
    )
    return view, annotation.imports


def _default_enum(design: Design, type_: Type) -> str:
    """The name of the enum that the type is, or is an alias of."""
    target = design.resolve_alias(type_)
    if not isinstance(target, Ref):
        return ""
    is_enum = isinstance(design.declaration(target.at), Enum)
    return design.names.classes[target.at] if is_enum else ""


def _is_described_by_model(design: Design, property_: Property) -> bool:
    """True if the property's model has the same description."""
    if not property_.description:
        return False
    model = design.model(property_.type)
    return model is not None and model.description == property_.description


def _annotate_field(
    design: Design, property_: Property, style: AnnotationStyle
) -> tuple[Annotation, str]:
    """The annotation of a field and its default, both as text; a required field has no default."""
    type_, presence = property_.type, property_.presence
    if presence.is_required:
        return annotate(type_, style), ""
    if presence.has_default and presence.default is not None:
        if (default := write_default(design, presence.default, type_)) is not None:
            return annotate(type_, style), default
    if design.is_nullable(type_):
        inner = annotate_without_null(type_, style)
        text = f"OptionalNullable[{inner.text}]"
        return Annotation(text, inner.imports | OPTIONAL_NULLABLE), "UNSET"
    annotation = annotate(type_, style)
    if design.is_any(type_):
        return Annotation(annotation.text, annotation.imports | {UNSET}), "UNSET"
    return Annotation(style.nullable(annotation.text), annotation.imports), "None"


def _with_metadata(
    annotation: Annotation, wire: str, name: str, xml: str
) -> Annotation:
    """The annotation with what is different on the wire: the name, and how it stands in XML."""
    metadata = {} if wire == name else {WIRE: f"Wire({literal(wire)})"}
    if xml:
        metadata[XML] = xml
    if not metadata:
        return annotation
    text = f"Annotated[{', '.join((annotation.text, *metadata.values()))}]"
    return Annotation(text, annotation.imports | {ANNOTATED, *metadata})
