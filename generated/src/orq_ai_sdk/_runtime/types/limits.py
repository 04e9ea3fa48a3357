"""Adapts the limits in a core schema to what pydantic-core compiles.

JSON Schema allows limits that pydantic-core refuses, and a refused limit would make the type unusable:

    {"type": "int", "ge": 0.5}                   becomes  {"type": "int", "ge": 1}
    {"type": "str", "max_length": 2.0}           becomes  {"type": "str", "max_length": 2}
    {"type": "str", "pattern": "^(?!a)"}         becomes  the same with `"regex_engine": "python-re"`
    {"type": "str", "pattern": "\\cC"}            becomes  {"type": "str"}, since no engine knows `\\c`
    {"type": "int", "multiple_of": 1.5}          becomes  an integer that a function checks
"""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Any

from .core_schema import Schema, map_nested, without_keys

DECLARED_PATTERN = "pattern"
"""The key of a string schema's metadata that holds the pattern as the description has it."""

_LENGTHS = ("min_length", "max_length")
_ADDED_CHECK = "added_check"
_ROUNDING: dict[str, Callable[[float], int]] = {
    "ge": math.ceil,
    "gt": math.floor,
    "le": math.floor,
    "lt": math.ceil,
}


def adapt_limits(schema: Schema) -> Schema:
    """A schema whose own limits compile; those that nothing can check are removed."""
    schema = _round_lengths(schema)
    match schema["type"]:
        case "str" if "pattern" in schema:
            return _choose_engine(schema)
        case "int":
            return _adapt_integer(schema)
        case "float" if not _is_positive(schema.get("multiple_of", 1)):
            return without_keys(schema, "multiple_of")
    return schema


def adapt_nested_limits(schema: Schema) -> Schema:
    """Adapt the limits of a schema and of all schemas inside it."""
    return adapt_limits(map_nested(schema, adapt_nested_limits))


def is_added_check(schema: Schema) -> bool:
    """True if a schema only adds a check of this module to the schema inside it."""
    return _ADDED_CHECK in schema.get("metadata", {})


def _round_lengths(schema: Schema) -> Schema:
    lengths = [key for key in _LENGTHS if isinstance(schema.get(key), float)]
    return {**schema, **{key: int(schema[key]) for key in lengths}}


def _choose_engine(schema: Schema) -> Schema:
    from .ecma_patterns import translate_pattern

    declared = schema["pattern"]
    pattern = translate_pattern(declared) if isinstance(declared, str) else declared
    engine = _engine_for(pattern)
    if not engine:
        return without_keys(schema, "pattern")
    metadata = {DECLARED_PATTERN: declared, **schema.get("metadata", {})}
    adapted = {"pattern": pattern, "regex_engine": engine, "metadata": metadata}
    return {**schema, **adapted}


@lru_cache(256)
def _engine_for(pattern: str | re.Pattern[str]) -> str:
    """The engine that compiles a pattern, Rust's if both do; empty if none does."""
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


def _adapt_integer(schema: Schema) -> Schema:
    bounds = {key: value for key in _ROUNDING if (value := schema.get(key)) is not None}
    finite = {key: bound for key, bound in bounds.items() if math.isfinite(bound)}
    rounded = {key: _ROUNDING[key](bound) for key, bound in finite.items()}
    step = schema.get("multiple_of", 0)
    adapted = {**without_keys(schema, "multiple_of", *bounds), **rounded}
    if not _is_positive(step):
        return adapted
    if step == int(step):
        return {**adapted, "multiple_of": int(step)}
    return _check_multiple(adapted, step)


def _is_positive(value: Any) -> bool:
    return math.isfinite(value) and value > 0


def _check_multiple(schema: Schema, step: float) -> Schema:
    """The schema of integers that are multiples of a number with a fraction."""
    exact = Fraction(str(step))

    def check(value: int) -> int:
        from pydantic_core import PydanticKnownError

        if value % exact:
            raise PydanticKnownError("multiple_of", {"multiple_of": step})
        return value

    return {
        "type": "function-after",
        "function": {"type": "no-info", "function": check},
        "schema": schema,
        "metadata": {_ADDED_CHECK: True},
    }
