"""The shape of a type: the part of its core schema that XML needs.

class Pet(Model):                      ModelShape(Xml("Pet"), (
    name: str                              FieldShape("name", ScalarShape({"str"}), ...),
    photos: list[Photo]                    FieldShape("photos", ListShape((ReferenceShape("Photo"),)), ...)))
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from ..types.core_schema import Schema, choices_of, core_schema_of, split_definitions
from ..types.formats import NUMERIC
from ..types.tagged_union import TAG
from ..types.xml_annotation import PLAIN, XML, Xml


@dataclass(frozen=True, slots=True)
class ScalarShape:
    """A scalar.

    `kinds` are `str`, `int`, `float`, `bool` and `none`; `constants` the values of literals by their strings.
    """

    kinds: frozenset[str]
    constants: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list or tuple; the last of the shapes is that of all further items."""

    shapes: tuple[Shape, ...]

    def item(self, index: int) -> Shape:
        """The shape of the item at an index."""
        return self.shapes[min(index, len(self.shapes) - 1)]


@dataclass(frozen=True, slots=True)
class DictShape:
    """An object whose keys are data."""

    value: Shape


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A field of a model, by its name on the wire."""

    wire: str
    shape: Shape
    xml: Xml
    required: bool

    @property
    def name(self) -> str:
        """The name of its element or attribute."""
        return self.xml.name or self.wire


@dataclass(frozen=True, slots=True)
class ModelShape:
    """A model: its element, its fields, and the shape of further fields."""

    xml: Xml
    fields: tuple[FieldShape, ...]
    extra: Shape

    def field(self, wire: str) -> FieldShape | None:
        """The field with a name on the wire; `None` if there is none."""
        return next((each for each in self.fields if each.wire == wire), None)


@dataclass(frozen=True, slots=True)
class UnionShape:
    """A union; `tags` are the variants by the values of its discriminator, if it has one."""

    variants: tuple[Shape, ...]
    discriminator: str = ""
    tags: Mapping[str, Shape] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReferenceShape:
    """A reference to a shape by its name, so that shapes can be recursive."""

    ref: str


@dataclass(frozen=True, slots=True)
class AnyShape:
    """Anything: strings, objects and lists."""


Shape: TypeAlias = (
    ScalarShape
    | ListShape
    | DictShape
    | ModelShape
    | UnionShape
    | ReferenceShape
    | AnyShape
)

ANY_SHAPE = AnyShape()

_STRINGS = ("str", "function-plain", "decimal", "bytes")


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shape of a type, and the shapes that it refers to by their names."""

    root: Shape
    named: Mapping[str, Shape]

    def resolve(self, shape: Shape) -> Shape:
        """The shape itself, or the one that it refers to."""
        seen: set[str] = set()
        while isinstance(shape, ReferenceShape) and shape.ref not in seen:
            seen.add(shape.ref)
            shape = self.named.get(shape.ref, ANY_SHAPE)
        return shape


def shapes_of(type_: Any) -> Shapes:
    """The shapes of any type that pydantic knows."""
    root, definitions = split_definitions(core_schema_of(type_))
    named = {ref: _shape_of(each) for ref, each in definitions.items()}
    return Shapes(_shape_of(root), named)


def _shape_of(schema: Schema) -> Shape:
    match schema["type"]:
        case "definition-ref":
            return ReferenceShape(schema["schema_ref"])
        case "nullable":
            null = ScalarShape(frozenset({"none"}))
            return _union_of((_shape_of(schema["schema"]), null))
        case "list" | "set" | "frozenset":
            return ListShape((_shape_or_any(schema.get("items_schema")),))
        case "tuple":
            items = tuple(map(_shape_or_any, schema["items_schema"]))
            return ListShape(items or (ANY_SHAPE,))
        case "dict":
            return DictShape(_shape_or_any(schema.get("values_schema")))
        case "model":
            return _model_shape(schema)
        case "union":
            return _union_of(tuple(map(_shape_of, choices_of(schema))))
        case "tagged-union":
            return _tagged_union_shape(schema)
        case "literal":
            return _literal_shape(schema["expected"])
        case "any":
            return ANY_SHAPE
    inner = schema.get("schema") or schema.get("json_schema")
    return _shape_of(inner) if isinstance(inner, dict) else _scalar_shape(schema)


def _shape_or_any(schema: Schema | None) -> Shape:
    return ANY_SHAPE if schema is None else _shape_of(schema)


def _scalar_shape(schema: Schema) -> ScalarShape:
    kind = schema["type"]
    if NUMERIC in schema.get("metadata", {}):
        return ScalarShape(frozenset({"float"}))
    if kind in ("int", "float", "bool", "none"):
        return ScalarShape(frozenset({kind}))
    return ScalarShape(frozenset({"str"} if kind in _STRINGS else ()))


def _literal_shape(values: list[Any]) -> ScalarShape:
    from ..request.styles import text_of

    kinds = {"none" if value is None else type(value).__name__ for value in values}
    constants = {text_of(value): value for value in values if value is not None}
    return ScalarShape(frozenset(kinds), constants)


def _union_of(variants: tuple[Shape, ...]) -> Shape:
    """The union of some shapes; all scalars among them become one shape."""
    scalars = [each for each in variants if isinstance(each, ScalarShape)]
    others = tuple(each for each in variants if not isinstance(each, ScalarShape))
    kinds = frozenset(kind for each in scalars for kind in each.kinds)
    constants = {k: v for each in scalars for k, v in each.constants.items()}
    scalar = ScalarShape(kinds, constants)
    if not others:
        return scalar
    if kinds <= {"none"} and len(others) == 1:
        return others[0]
    return UnionShape((*others, scalar) if kinds - {"none"} else others)


def _tagged_union_shape(schema: Schema) -> UnionShape:
    tags = {str(tag): _shape_of(each) for tag, each in schema["choices"].items()}
    name = schema.get("metadata", {}).get(TAG, "")
    discriminator = name if isinstance(name, str) else ""
    return UnionShape(tuple(tags.values()), discriminator, tags)


def _model_shape(schema: Schema) -> ModelShape:
    cls, inner = schema["cls"], schema["schema"]
    while "fields" not in inner:
        inner = inner["schema"]
    xml: Xml = getattr(cls, "__xml__", PLAIN)
    return ModelShape(
        replace(xml, name=xml.name or cls.__name__),
        tuple(_field_shape(*each) for each in inner["fields"].items()),
        _shape_or_any(inner.get("extras_schema")),
    )


def _field_shape(name: str, schema: Schema) -> FieldShape:
    inner = schema["schema"]
    is_required = inner["type"] != "default"
    if not is_required:
        inner = inner["schema"]
    return FieldShape(
        wire=schema.get("serialization_alias", name),
        shape=_shape_of(inner),
        xml=inner.get("metadata", {}).get(XML, PLAIN),
        required=is_required,
    )
