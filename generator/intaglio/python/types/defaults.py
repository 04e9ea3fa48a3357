"""Defaults of the description as Python expressions.

A default that is not of its type, or is the date of publication, is left to the server.
"""

from __future__ import annotations

import datetime as dt
import re

from intaglio.api.model import (
    Anything,
    Declaration,
    Enum,
    Json,
    Kind,
    ListOf,
    Literals,
    MapOf,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    Type,
)
from intaglio.python.design import Design
from intaglio.kinds import KindSpec
from intaglio.python.types.literals import literal

TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?")
"""A date or a time: it was the present when the description was published, and is no default."""

RECENT = (1_500_000_000, 2_100_000_000)
"""Unix seconds from 2017 to 2036: a number between them is a time, and no default."""


def write_default(design: Design, value: Json, type_: Type) -> str | None:
    """The default of a field of this type as an expression; `None` if the field has none in Python."""
    match design.resolve_alias(type_):
        case Nullable(of=of):
            return write_default(design, value, of)
        case Scalar(kind=kind):
            return _write_scalar(value, kind)
        case Literals(values=values):
            # In Python, True equals 1.
            is_listed = any(v == value and type(v) is type(value) for v in values)
            return literal(value) if is_listed else None
        case ListOf(item=item) if isinstance(value, list):
            texts = [write_default(design, each, item) for each in value]
            return None if None in texts else f"[{', '.join(t for t in texts if t)}]"
        case MapOf(value=each) if isinstance(value, dict):
            return _write_map(design, value, each)
        case Anything():
            return _write_any(design, value)
        case Ref(at=at):
            return _write_enum_value(design.declaration(at), value)
        case OneOf(variants=(Literals(), *_) as variants):
            found = (write_default(design, value, variant) for variant in variants)
            return next((text for text in found if text is not None), None)
        case _:
            return None


def _write_map(design: Design, value: dict[str, Json], type_: Type) -> str | None:
    texts = {
        literal(key): write_default(design, each, type_) for key, each in value.items()
    }
    if None in texts.values():
        return None
    return f"{{{', '.join(f'{key}: {text}' for key, text in texts.items())}}}"


def _write_any(design: Design, value: Json) -> str | None:
    """A default of a field that takes any value."""
    match value:
        case bool():
            return _write_scalar(value, Kind.BOOLEAN)
        case int() | float():
            return _write_scalar(value, Kind.NUMBER)
        case str():
            return _write_scalar(value, Kind.STRING)
        case list():
            return write_default(design, value, ListOf(Anything()))
        case dict():
            return write_default(design, value, MapOf(Anything()))
        case _:
            return "None"


def has_objects(value: Json) -> bool:
    """True if a default is an object with entries, or a list that holds one."""
    match value:
        case dict():
            return bool(value)
        case list():
            return any(map(has_objects, value))
        case _:
            return False


def _write_enum_value(declaration: Declaration, value: Json) -> str | None:
    if not isinstance(declaration, Enum):
        return None
    kinds = {type(each) for each in declaration.values}
    is_other = declaration.is_open and type(value) in kinds
    return literal(value) if is_other or value in declaration.values else None


def _write_scalar(value: Json, kind: Kind) -> str | None:
    match value, kind:
        case bool(), _:
            return literal(value) if kind is Kind.BOOLEAN else None
        case str(), Kind.STRING:
            return None if TIMESTAMP.fullmatch(value) else literal(value)
        case int(), Kind.INTEGER | Kind.NUMBER:
            return None if _is_recent(value) else literal(value)
        case float(), Kind.NUMBER:
            return None if _is_recent(value) else literal(value)
        case str(), _:
            return _write_parsed(value, kind.value)
        case _:
            return None


def _write_parsed(value: str, spec: KindSpec) -> str | None:
    """The call that makes a value of the kind of its string; `None` if the string is invalid."""
    if spec.parse is None:
        return None
    try:
        parsed = spec.parse(value)
    except (ValueError, ArithmeticError):
        return None
    if isinstance(parsed, dt.date):
        return f"{spec.python_type}({parsed.year}, {parsed.month}, {parsed.day})"
    return f"{spec.python_type}({literal(value)})"


def _is_recent(value: float) -> bool:
    low, high = RECENT
    return low <= value <= high or low * 1000 <= value <= high * 1000
