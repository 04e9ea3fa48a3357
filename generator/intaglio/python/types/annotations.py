"""Types as annotations: the only room that spells Python types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from intaglio.api.model import (
    NO_BOUNDS,
    Anything,
    Bounds,
    Discriminator,
    Kind,
    ListOf,
    Literals,
    MapOf,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    StreamOf,
    TupleOf,
    Type,
    make_union,
)
from intaglio.api.model.traversal import replace_references, references_in, map_type
from intaglio.python.types.literals import literal


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """`from module import name as alias`; without a `name`, `import module as alias`.

    A `typing_only` import is for type checkers only: it stands below `if TYPE_CHECKING:`.
    """

    module: str
    name: str = ""
    alias: str = ""
    typing_only: bool = False


@dataclass(frozen=True, slots=True)
class Annotation:
    """A type as Python code, and the imports that the code needs."""

    text: str
    imports: frozenset[Import] = frozenset()


@dataclass(frozen=True, slots=True)
class AnnotationStyle:
    """How types are annotated in one kind of place.

    Attributes:
        refer: annotates a declaration, given by its pointer.
        kinds: the annotations of scalars.
        list_, map_, stream: the generic types of arrays, objects and streams.
        union: joins alternatives.
        nullable: adds null to the text of a type.
        bounded: print limits in the annotation.
        discriminated: print the values of discriminators in the annotation.
        discriminator_import: the import that `discriminated` needs.
        nullables: pointers of declarations that accept null themselves.
        is_ahead: true for a declaration that is defined further down in the module.
        duplicates: for a declaration that has no class of its own, the one whose class it shares.
        own_values: the values that a type declares for one of its properties, by wire name.
    """

    refer: Callable[[str], Annotation]
    kinds: Mapping[Kind, Annotation]
    list_: Annotation = Annotation("list")
    map_: Annotation = Annotation("dict")
    stream: Annotation = Annotation("Stream")
    union: Callable[[tuple[str, ...]], str] = " | ".join
    nullable: Callable[[str], str] = "{} | None".format
    bounded: bool = False
    discriminated: bool = False
    discriminator_import: Import = Import("..types", "By")
    nullables: frozenset[str] = frozenset()
    is_ahead: Callable[[str], bool] = lambda at: False
    duplicates: Mapping[str, str] = field(default_factory=dict)
    own_values: Callable[[Type, str], tuple[object, ...]] = lambda type_, wire: ()


LINE_LENGTH = 88
"""The most characters of a printed line, as in Black's style."""

TYPING = "typing"
UNION = Import(TYPING, "Union")
ANY = Annotation("Any", frozenset({Import(TYPING, "Any")}))
LITERAL = Import(TYPING, "Literal")
ANNOTATED = Import(TYPING, "Annotated")
FIELD = Import("pydantic", "Field")


def _annotate_kind(kind: Kind) -> Annotation:
    spec = kind.value
    if not spec.module:
        return Annotation(spec.python_type)
    if spec.python_type.startswith(f"{spec.python_name}."):
        needed = Import(spec.module, alias=spec.python_name)
    else:
        needed = Import(spec.module, spec.python_name)
    return Annotation(spec.python_type, frozenset({needed}))


PLAIN = {kind: _annotate_kind(kind) for kind in Kind}
"""The Python type of each kind."""


def annotate(type_: Type, style: AnnotationStyle) -> Annotation:
    """The annotation of a type."""
    match type_:
        case Scalar(kind=kind, bounds=bounds):
            return _bounded(style.kinds[kind], bounds, style)
        case Literals(values=values):
            text = f"Literal[{', '.join(map(literal, values))}]"
            return Annotation(text, frozenset({LITERAL}))
        case ListOf(item=item, bounds=bounds):
            return _bounded(_generic(style.list_, (item,), style), bounds, style)
        case MapOf(value=value, bounds=bounds):
            map_ = _generic(style.map_, (Scalar(Kind.STRING), value), style)
            return _bounded(map_, bounds, style)
        case TupleOf():
            return _tuple(type_, style)
        case StreamOf(item=item):
            return _generic(style.stream, (item,), style)
        case OneOf():
            return _union(type_, style)
        case Nullable(of=Ref(at=at)) | Ref(at=at) if at in style.nullables:
            inner = style.refer(at)
            return Annotation(style.nullable(inner.text), inner.imports)
        case Nullable(of=of):
            inner = annotate(of, style)
            return Annotation(style.nullable(inner.text), inner.imports)
        case Ref(at=at):
            return style.refer(at)
        case Anything():
            return ANY
    assert_never(type_)


def annotate_without_null(type_: Type, style: AnnotationStyle) -> Annotation:
    """The annotation of a type without null: the caller adds it in another way."""
    inner = type_.of if isinstance(type_, Nullable) else type_
    if style.nullables:
        style = replace(style, nullables=frozenset())
    return annotate(inner, style)


def has_forward_reference(type_: Type, style: AnnotationStyle) -> bool:
    """True if the annotation of this type has a name that is defined further down."""
    return any(map(style.is_ahead, references_in(type_)))


def quote_annotation(annotation: Annotation) -> Annotation:
    """The annotation as a string, which is evaluated later."""
    return replace(annotation, text=literal(annotation.text))


def with_quoted_names(style: AnnotationStyle) -> AnnotationStyle:
    """The style with forward references in quotes; a string cannot be an operand of `|`."""

    def refer(at: str) -> Annotation:
        named = style.refer(at)
        return quote_annotation(named) if style.is_ahead(at) else named

    return replace(
        style,
        refer=refer,
        union=lambda texts: f"Union[{', '.join(texts)}]",
        nullable="Union[{}, None]".format,
    )


def _generic(
    name: Annotation, types: tuple[Type, ...], style: AnnotationStyle
) -> Annotation:
    inner = [annotate(type_, style) for type_ in types]
    return Annotation(
        f"{name.text}[{', '.join(a.text for a in inner)}]", merge_imports(name, *inner)
    )


def merge_imports(*annotations: Annotation) -> frozenset[Import]:
    """The imports of several annotations."""
    return frozenset().union(*(annotation.imports for annotation in annotations))


def _tuple(type_: TupleOf, style: AnnotationStyle) -> Annotation:
    """A tuple has a fixed length: an array of items with and without `prefixItems` is a list."""
    if type_.rest is None and type_.items:
        return _generic(Annotation("tuple"), type_.items, style)
    item = make_union((*type_.items, type_.rest or Anything()))
    return _generic(style.list_, (item,), style)


def _union(type_: OneOf, style: AnnotationStyle) -> Annotation:
    if (distinct := _merge_duplicates(type_, style.duplicates)) != type_:
        return annotate(distinct, style)
    variants = [annotate(variant, style) for variant in type_.variants]
    texts = tuple(dict.fromkeys(variant.text for variant in variants))
    text = style.union(texts) if len(texts) > 1 else texts[0]
    union = Annotation(text, merge_imports(*variants))
    if type_.discriminator is None or not style.discriminated or len(texts) < 2:
        return union
    return _discriminate(union, type_.variants, type_.discriminator, style)


def _merge_duplicates(union: OneOf, duplicates: Mapping[str, str]) -> Type:
    """The union with each class once."""
    pointers = [variant.at for variant in union.variants if isinstance(variant, Ref)]
    if len({duplicates.get(at, at) for at in pointers}) == len(pointers):
        return union
    return map_type(union, replace_references(duplicates))


def _discriminate(
    union: Annotation,
    variants: tuple[Type, ...],
    discriminator: Discriminator,
    style: AnnotationStyle,
) -> Annotation:
    """The union with its discriminator: `Annotated[Cat | Dog, By("type", ("cat",), ("dog",))]`.

    The values, a tuple for each variant, are left out if the variants' own properties declare them.
    """
    name = discriminator.property
    values = [_discriminator_values(variant, discriminator) for variant in variants]
    own = [set(style.own_values(variant, name)) for variant in variants]
    is_declared = all(values) and own == list(map(set, values))
    arguments = [] if is_declared else list(map(_write_tuple, values))
    pointers = [v.at if isinstance(v, Ref) else None for v in variants]
    if discriminator.default in pointers:
        arguments.append(f"default={pointers.index(discriminator.default)}")
    by = f"By({', '.join((literal(name), *arguments))})"
    imports = union.imports | {ANNOTATED, style.discriminator_import}
    return Annotation(f"Annotated[{union.text}, {by}]", imports)


def _discriminator_values(
    variant: Type, discriminator: Discriminator
) -> tuple[str, ...]:
    pointer = variant.at if isinstance(variant, Ref) else None
    return tuple(value for value, at in discriminator.mapping if at == pointer)


def _write_tuple(values: tuple[str, ...]) -> str:
    return f"({', '.join(map(literal, values))}{',' if len(values) == 1 else ''})"


BOUNDS = (
    ("ge", "minimum"),
    ("gt", "exclusive_minimum"),
    ("le", "maximum"),
    ("lt", "exclusive_maximum"),
    ("multiple_of", "multiple_of"),
    ("min_length", "min_length"),
    ("max_length", "max_length"),
    ("pattern", "pattern"),
)
"""Pydantic's words for the validation keywords."""


def write_constraints(bounds: Bounds) -> str:
    """The bounds as keyword arguments: `ge=1, le=5`."""
    given = ((word, getattr(bounds, name)) for word, name in BOUNDS)
    return ", ".join(
        f"{word}={literal(value)}" for word, value in given if value is not None
    )


def _bounded(
    annotation: Annotation, bounds: Bounds, style: AnnotationStyle
) -> Annotation:
    has_bounds = bounds is not NO_BOUNDS and bounds != NO_BOUNDS
    if not has_bounds or not style.bounded or not can_have_bounds(annotation.text):
        return annotation
    text = f"Annotated[{annotation.text}, Field({write_constraints(bounds)})]"
    return Annotation(text, annotation.imports | {ANNOTATED, FIELD})


def can_have_bounds(text: str) -> bool:
    """True if a length or a limit of this Python type means the same on the wire."""
    return text in ("str", "int", "float") or "[" in text
