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

    `typing_only` imports stand below `if TYPE_CHECKING:`.
    """

    module: str
    name: str = ""
    alias: str = ""
    typing_only: bool = False


@dataclass(frozen=True, slots=True)
class Annotation:
    """The text of a type and what has to be imported to write it."""

    text: str
    imports: frozenset[Import] = frozenset()


@dataclass(frozen=True, slots=True)
class AnnotationStyle:
    """How types are spelled in one kind of place.

    `refer` spells a declaration; `kinds` the scalars; `builtins` is put before builtin names where
    members of the class hide them; `is_ahead` tells of a declaration whether it stands further down;
    `same` are the declarations whose class is that of another; `tags` are the values that a type
    declares a property of its own to have.
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
    by: Import = Import("..types", "By")
    nullables: frozenset[str] = frozenset()
    is_ahead: Callable[[str], bool] = lambda at: False
    same: Mapping[str, str] = field(default_factory=dict)
    tags: Callable[[Type, str], tuple[object, ...]] = lambda type_, wire: ()


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
"""Each kind as the type that Python has for it."""


def annotate(type_: Type, style: AnnotationStyle) -> Annotation:
    """The type in the words of a style."""
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
    """The type but for its null, which is said in another way."""
    inner = type_.of if isinstance(type_, Nullable) else type_
    if style.nullables:
        style = replace(style, nullables=frozenset())
    return annotate(inner, style)


def has_forward_reference(type_: Type, style: AnnotationStyle) -> bool:
    """Whether a name in the annotation of this type cannot be read where it stands."""
    return any(map(style.is_ahead, references_in(type_)))


def quoted(annotation: Annotation) -> Annotation:
    """The annotation, to be read later."""
    return replace(annotation, text=literal(annotation.text))


def with_quoted_names(style: AnnotationStyle) -> AnnotationStyle:
    """The style with what is ahead in quotes, which no `|` can stand beside."""

    def refer(at: str) -> Annotation:
        named = style.refer(at)
        return quoted(named) if style.is_ahead(at) else named

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
        f"{name.text}[{', '.join(a.text for a in inner)}]", merged(name, *inner)
    )


def merged(*annotations: Annotation) -> frozenset[Import]:
    return frozenset().union(*(annotation.imports for annotation in annotations))


def _tuple(type_: TupleOf, style: AnnotationStyle) -> Annotation:
    """`prefixItems`; with a rest it is a list, since a tuple's length is its type."""
    if type_.rest is None and type_.items:
        return _generic(Annotation("tuple"), type_.items, style)
    item = make_union((*type_.items, type_.rest or Anything()))
    return _generic(style.list_, (item,), style)


def _union(type_: OneOf, style: AnnotationStyle) -> Annotation:
    if (once := _of_each_class(type_, style.same)) != type_:
        return annotate(once, style)
    variants = [annotate(variant, style) for variant in type_.variants]
    texts = tuple(dict.fromkeys(variant.text for variant in variants))
    text = style.union(texts) if len(texts) > 1 else texts[0]
    union = Annotation(text, merged(*variants))
    if type_.discriminator is None or not style.discriminated or len(texts) < 2:
        return union
    return _tagged(union, type_.variants, type_.discriminator, style)


def _of_each_class(union: OneOf, same: Mapping[str, str]) -> Type:
    """The union with each class once, whatever tags it goes by."""
    places = [variant.at for variant in union.variants if isinstance(variant, Ref)]
    if len({same.get(at, at) for at in places}) == len(places):
        return union
    return map_type(union, replace_references(same))


def _tagged(
    union: Annotation,
    variants: tuple[Type, ...],
    said: Discriminator,
    style: AnnotationStyle,
) -> Annotation:
    """The union with the values of its discriminator, a tuple of them for each variant.

    Those that the variants declare themselves are not said again.
    """
    tags = [_tags(variant, said) for variant in variants]
    declared = [set(style.tags(variant, said.property)) for variant in variants]
    is_declared = all(tags) and declared == list(map(set, tags))
    listed = [] if is_declared else list(map(_tuple_of, tags))
    places = [v.at if isinstance(v, Ref) else None for v in variants]
    if said.default in places:
        listed.append(f"default={places.index(said.default)}")
    by = f"By({', '.join((literal(said.property), *listed))})"
    text = f"Annotated[{union.text}, {by}]"
    return Annotation(text, union.imports | {ANNOTATED, style.by})


def _tags(variant: Type, said: Discriminator) -> tuple[str, ...]:
    at = variant.at if isinstance(variant, Ref) else None
    return tuple(value for value, place in said.mapping if place == at)


def _tuple_of(values: tuple[str, ...]) -> str:
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


def constraints(bounds: Bounds) -> str:
    """The bounds as keyword arguments: `ge=1, le=5`."""
    said = ((word, getattr(bounds, name)) for word, name in BOUNDS)
    return ", ".join(
        f"{word}={literal(value)}" for word, value in said if value is not None
    )


def _bounded(
    annotation: Annotation, bounds: Bounds, style: AnnotationStyle
) -> Annotation:
    is_said = bounds is not NO_BOUNDS and bounds != NO_BOUNDS
    if not is_said or not style.bounded or not takes_bounds(annotation.text):
        return annotation
    text = f"Annotated[{annotation.text}, Field({constraints(bounds)})]"
    return Annotation(text, annotation.imports | {ANNOTATED, FIELD})


def takes_bounds(text: str) -> bool:
    """Whether a length or a limit means for this Python type what it means on the wire."""
    return text in ("str", "int", "float") or "[" in text
