"""The types of values: a closed union of frozen values, one for each shape that a schema can have."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.kinds import Kind

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""A JSON value."""

LiteralValue = None | bool | int | float | str
"""A JSON value that is no array and no object."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a value has to satisfy beyond its type (JSON Schema 2020-12, validation 6.2 to 6.5).

    The lengths are characters of a string, items of an array or properties of an object. `None` is
    no bound.
    """

    minimum: float | None = None
    exclusive_minimum: float | None = None
    maximum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None


NO_BOUNDS = Bounds()


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string, number, boolean or null, of the kind that `type` and `format` mean."""

    kind: Kind
    bounds: Bounds = NO_BOUNDS


@dataclass(frozen=True, slots=True)
class Literals:
    """One of these values: `const`, or a short `enum` without a name. Never empty."""

    values: tuple[LiteralValue, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """An array; `unique` is `uniqueItems` (JSON Schema 2020-12, validation 6.4.3)."""

    item: Type
    bounds: Bounds = NO_BOUNDS
    unique: bool = False


@dataclass(frozen=True, slots=True)
class TupleOf:
    """An array with `prefixItems` (JSON Schema 2020-12, core 10.3.1.1).

    The first items have these types in this order. `rest` is the type of further items, `None` if
    there are none; with a `rest`, the array may also end before its prefix does.
    """

    items: tuple[Type, ...]
    rest: Type | None


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object without known properties: strings as keys, and values of one type."""

    value: Type
    bounds: Bounds = NO_BOUNDS


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that names the variant of a value (OpenAPI 3.1, 4.8.25).

    Attributes:
        property: its name on the wire.
        mapping: values of the property, each with the pointer of its variant. A value comes again
            for each variant that allows it.
        default: the pointer of the variant for other values (OpenAPI 3.2, 4.25).
    """

    property: str
    mapping: tuple[tuple[str, str], ...]
    default: str | None = None


@dataclass(frozen=True, slots=True)
class OneOf:
    """A union: `oneOf`, `anyOf` or several types. Has two variants or more, and null is none of them."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class StreamOf:
    """Items of a sequential media type (OpenAPI 3.2, 4.14.4); never inside another type."""

    item: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    """A type or null."""

    of: Type


@dataclass(frozen=True, slots=True)
class Ref:
    """A declaration, by its pointer. Never the object, so that schemas can refer to themselves."""

    at: str


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value; in a multipart body also a file."""


Type = (
    Scalar
    | Literals
    | ListOf
    | TupleOf
    | MapOf
    | OneOf
    | StreamOf
    | Nullable
    | Ref
    | Anything
)


def make_nullable(type_: Type) -> Type:
    """The type or null; the type itself if it allows null already."""
    allows_null = isinstance(type_, Nullable | Anything) or _is_null(type_)
    return type_ if allows_null else Nullable(type_)


def make_union(variants: tuple[Type, ...]) -> Type:
    """The union of at least one type, without repetitions.

    A union among the variants is replaced by its own variants, unless it has a discriminator. Null
    makes the result nullable. One variant is no union.
    """
    flat: list[Type] = []
    has_null = False
    for variant in variants:
        core = variant.of if isinstance(variant, Nullable) else variant
        has_null = has_null or core is not variant or _is_null(core)
        if isinstance(core, OneOf) and not core.discriminator:
            nested = core.variants
        else:
            nested = (core,)
        flat.extend(n for n in nested if n not in flat and not _is_null(n))
    if not flat:
        return variants[0]
    if any(isinstance(variant, Anything) for variant in flat):
        return Anything()
    union = flat[0] if len(flat) == 1 else OneOf(tuple(flat))
    return make_nullable(union) if has_null else union


def _is_null(type_: Type) -> bool:
    return isinstance(type_, Scalar) and type_.kind is Kind.NULL
