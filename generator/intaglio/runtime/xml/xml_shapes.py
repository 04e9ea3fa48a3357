"""What XML has to know of a type, read from its core schema: XML itself tells texts and lists not apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from ..types.formats import NUMERIC
from ..types.core_schema import Schema, choices_of, core_schema_of, split_definitions
from ..types.tagged_union import TAG
from ..types.xml_annotation import PLAIN, XML, Xml


@dataclass(frozen=True, slots=True)
class ScalarShape:
    """A scalar: the kinds of value that its text may stand for, and its constants by text."""

    kinds: frozenset[str]
    literals: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list or tuple; the last of the shapes is that of all further items."""

    shapes: tuple[Shape, ...]

    def at(self, index: int) -> Shape:
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


@dataclass(frozen=True, slots=True)
class ModelShape:
    """A model: its fields, the shape of further ones, and the name of its element."""

    xml: Xml
    members: tuple[FieldShape, ...]
    extra: Shape

    def member(self, wire: str) -> FieldShape | None:
        """The field of this name."""
        return next((each for each in self.members if each.wire == wire), None)


@dataclass(frozen=True, slots=True)
class UnionShape:
    """A union; `tags` name variants by the value of the property `tag`, where there is one."""

    variants: tuple[Shape, ...]
    tag: str = ""
    tags: Mapping[str, Shape] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReferenceShape:
    """A shape that is found by its name, so that cycles are ordinary."""

    ref: str


@dataclass(frozen=True, slots=True)
class AnyShape:
    """Anything: read as texts, objects and lists."""


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

_KINDS = {"int": "int", "float": "float", "bool": "bool", "none": "none"}
_STRINGS = ("str", "function-plain", "decimal", "bytes")


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shape of a type, and those that it refers to."""

    root: Shape
    named: Mapping[str, Shape]

    def resolved(self, shape: Shape) -> Shape:
        """The shape itself, behind any number of names."""
        seen: set[str] = set()
        while isinstance(shape, ReferenceShape) and shape.ref not in seen:
            seen.add(shape.ref)
            shape = self.named.get(shape.ref, ANY_SHAPE)
        return shape


def shapes_of(type_: Any) -> Shapes:
    """The shapes of a type that pydantic knows."""
    root, definitions = split_definitions(core_schema_of(type_))
    return Shapes(
        _shape(root), {ref: _shape(each) for ref, each in definitions.items()}
    )


def _shape(schema: Schema) -> Shape:
    match schema["type"]:
        case "definition-ref":
            return ReferenceShape(schema["schema_ref"])
        case "nullable":
            return _either((_shape(schema["schema"]), ScalarShape(frozenset({"none"}))))
        case "list" | "set" | "frozenset":
            return ListShape((_of(schema.get("items_schema")),))
        case "tuple":
            return ListShape(tuple(map(_of, schema["items_schema"])) or (ANY_SHAPE,))
        case "dict":
            return DictShape(_of(schema.get("values_schema")))
        case "model":
            return _record(schema)
        case "union":
            return _either(tuple(map(_shape, choices_of(schema))))
        case "tagged-union":
            return _tagged(schema)
        case "literal":
            return _literal(schema["expected"])
        case "any":
            return ANY_SHAPE
    inner = schema.get("schema") or schema.get("json_schema")
    return _shape(inner) if isinstance(inner, dict) else _text(schema)


def _of(schema: Schema | None) -> Shape:
    return ANY_SHAPE if schema is None else _shape(schema)


def _text(schema: Schema) -> Shape:
    kind = schema["type"]
    if NUMERIC in schema.get("metadata", {}):
        return ScalarShape(frozenset({"float"}))
    kinds = {_KINDS[kind]} if kind in _KINDS else {"str"} if kind in _STRINGS else set()
    return ScalarShape(frozenset(kinds))


def _literal(expected: list[Any]) -> Shape:
    from ..request.styles import text_of

    kinds = {"none" if each is None else type(each).__name__ for each in expected}
    texts = {text_of(each): each for each in expected if each is not None}
    return ScalarShape(frozenset(kinds), texts)


def _either(variants: tuple[Shape, ...]) -> Shape:
    """One of these; scalars are one text, whatever they are."""
    texts = [each for each in variants if isinstance(each, ScalarShape)]
    others = tuple(each for each in variants if not isinstance(each, ScalarShape))
    kinds = frozenset(kind for each in texts for kind in each.kinds)
    text = ScalarShape(
        kinds, {k: v for each in texts for k, v in each.literals.items()}
    )
    if not others:
        return text
    if kinds <= {"none"} and len(others) == 1:
        return others[0]
    return UnionShape((*others, text) if kinds - {"none"} else others)


def _tagged(schema: Schema) -> Shape:
    tags = {str(tag): _shape(each) for tag, each in schema["choices"].items()}
    name = schema.get("metadata", {}).get(TAG, "")
    return UnionShape(tuple(tags.values()), name if isinstance(name, str) else "", tags)


def _record(schema: Schema) -> ModelShape:
    cls, inner = schema["cls"], schema["schema"]
    while "fields" not in inner:
        inner = inner["schema"]
    members = (_member(*each) for each in inner["fields"].items())
    own: Xml = getattr(cls, "__xml__", PLAIN)
    return ModelShape(
        replace(own, name=own.name or cls.__name__),
        tuple(members),
        _of(inner.get("extras_schema")),
    )


def _member(name: str, schema: Schema) -> FieldShape:
    outer = schema["schema"]
    is_required = outer["type"] != "default"
    inner = outer if is_required else outer["schema"]
    return FieldShape(
        wire=schema.get("serialization_alias", name),
        shape=_shape(inner),
        xml=inner.get("metadata", {}).get(XML, PLAIN),
        required=is_required,
    )
