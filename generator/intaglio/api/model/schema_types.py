"""The kinds of value that a description speaks of: a closed union of frozen values."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.kinds import Kind

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
LiteralValue = None | bool | int | float | str


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a value must hold beyond its type (JSON Schema 2020-12 validation, sections 6.2 to 6.4)."""

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
    kind: Kind
    bounds: Bounds = NO_BOUNDS


@dataclass(frozen=True, slots=True)
class Literals:
    """One of these values; `const` and a small anonymous `enum`."""

    values: tuple[LiteralValue, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    item: Type
    bounds: Bounds = NO_BOUNDS
    unique: bool = False


@dataclass(frozen=True, slots=True)
class TupleOf:
    """`prefixItems`: these types in this order, and `rest` for what follows (`None`: nothing may)."""

    items: tuple[Type, ...]
    rest: Type | None


@dataclass(frozen=True, slots=True)
class MapOf:
    value: Type
    bounds: Bounds = NO_BOUNDS


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that says which variant a value is, and the variant that each value names."""

    property: str
    mapping: tuple[tuple[str, str], ...]
    default: str | None = None


@dataclass(frozen=True, slots=True)
class OneOf:
    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class StreamOf:
    """Entries that come, or go, one after the other; never part of another value."""

    item: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    of: Type


@dataclass(frozen=True, slots=True)
class Ref:
    """A declaration, by its pointer: never by object, so that cycles are ordinary."""

    at: str


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value; in a multipart body, a file too."""


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


def make_nullable(found: Type) -> Type:
    """`found` or null, said once."""
    already = isinstance(found, Nullable | Anything) or _is_null(found)
    return found if already else Nullable(found)


def make_union(variants: tuple[Type, ...]) -> Type:
    """A union without repetition, without unions in it, and with null outside of it."""
    flat: list[Type] = []
    null = False
    for variant in variants:
        core = variant.of if isinstance(variant, Nullable) else variant
        null = null or core is not variant or _is_null(core)
        nested = (
            core.variants
            if isinstance(core, OneOf) and not core.discriminator
            else (core,)
        )
        flat.extend(n for n in nested if n not in flat and not _is_null(n))
    if not flat:
        return variants[0]
    if any(isinstance(variant, Anything) for variant in flat):
        return Anything()
    found = flat[0] if len(flat) == 1 else OneOf(tuple(flat))
    return make_nullable(found) if null else found


def _is_null(found: Type) -> bool:
    return isinstance(found, Scalar) and found.kind is Kind.NULL
