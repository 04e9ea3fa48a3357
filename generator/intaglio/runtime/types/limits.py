"""Fits the limits in a core schema to what pydantic can check: else it would refuse the type."""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Any

from .core_schema import Schema, with_children

PATTERN = "pattern"
"""Where the metadata of a text say the pattern as the description has it."""

_LENGTHS = ("min_length", "max_length")
_CHECK = "limit"
_ROUNDED: dict[str, Callable[[float], int]] = {
    "ge": math.ceil,
    "gt": math.floor,
    "le": math.floor,
    "lt": math.ceil,
}


def fitted(schema: Schema) -> Schema:
    """A schema whose own limits compile; those that nobody can check are left out."""
    schema = _with_whole_lengths(schema)
    match schema["type"]:
        case "str" if "pattern" in schema:
            return _with_engine(schema)
        case "int":
            return _of_integer(schema)
        case "float" if not _is_step(schema.get("multiple_of", 1)):
            return _without(schema, "multiple_of")
    return schema


def all_fitted(schema: Schema) -> Schema:
    """The same for a schema and everything inside it."""
    return fitted(with_children(schema, all_fitted))


def _without(schema: Schema, *keys: str) -> Schema:
    return {key: value for key, value in schema.items() if key not in keys}


def _with_whole_lengths(schema: Schema) -> Schema:
    """JSON Schema takes `2.0` for a length as well."""
    lengths = [key for key in _LENGTHS if isinstance(schema.get(key), float)]
    return {**schema, **{key: int(schema[key]) for key in lengths}}


def _with_engine(schema: Schema) -> Schema:
    from .ecma_patterns import of_ecma

    said = schema["pattern"]
    pattern = of_ecma(said) if isinstance(said, str) else said
    engine = _engine(pattern)
    if not engine:
        return _without(schema, "pattern")
    metadata = {PATTERN: said, **schema.get("metadata", {})}
    fit = {"pattern": pattern, "regex_engine": engine, "metadata": metadata}
    return {**schema, **fit}


@lru_cache(256)
def _engine(pattern: str | re.Pattern[str]) -> str:
    """The engine that knows a pattern: Rust's, which is close to ECMA's, else Python's."""
    from pydantic_core import SchemaError, SchemaValidator

    try:
        SchemaValidator({"type": "str", "pattern": pattern})
        return "rust-regex"
    except SchemaError:
        pass
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(pattern)
        return "python-re"
    except (re.error, OverflowError, RecursionError):
        return ""


def _of_integer(schema: Schema) -> Schema:
    bounds = {key: value for key in _ROUNDED if (value := schema.get(key)) is not None}
    finite = {key: each for key, each in bounds.items() if math.isfinite(each)}
    rounded = {key: _ROUNDED[key](each) for key, each in finite.items()}
    plain = _without(schema, "multiple_of", *bounds)
    step = schema.get("multiple_of", 0)
    if not _is_step(step):
        return {**plain, **rounded}
    if step == int(step):
        return {**plain, **rounded, "multiple_of": int(step)}
    return _checked_by({**plain, **rounded}, step)


def _is_step(value: Any) -> bool:
    return math.isfinite(value) and value > 0


def _checked_by(schema: Schema, step: float) -> Schema:
    """An integer that is a multiple of a number with a fraction."""
    exact = Fraction(str(step))

    def check(value: int) -> int:
        from pydantic_core import PydanticKnownError

        if value % exact:
            raise PydanticKnownError("multiple_of", {"multiple_of": step})
        return value

    call = {"type": "no-info", "function": check}
    mark = {_CHECK: True}
    return {
        "type": "function-after",
        "function": call,
        "schema": schema,
        "metadata": mark,
    }


def is_limit(schema: Schema) -> bool:
    """Whether a schema only adds a check of ours to the one inside it."""
    return _CHECK in schema.get("metadata", {})
