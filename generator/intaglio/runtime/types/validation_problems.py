"""Says what is wrong with arguments in words of the caller, not of the validator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeAlias

from pydantic_core import ErrorDetails, ValidationError

from ..errors import ArgumentProblem
from .limits import PATTERN
from .core_schema import Schema
from .request_schema import MARK, TAG_OF
from .tagged_union import TAG
from .variant_problems import TAG_ERRORS, best, is_object

Location: TypeAlias = tuple[int | str, ...]


def problems_of(
    error: ValidationError,
    schema: Schema,
    definitions: Mapping[str, Schema],
    path: str = "",
) -> tuple[ArgumentProblem, ...]:
    """The problems that a validation error of this schema stands for."""
    details = best(error.errors(include_url=False))
    return tuple(_problem(each, schema, definitions, path) for each in details)


def _problem(
    error: ErrorDetails, schema: Schema, definitions: Mapping[str, Schema], path: str
) -> ArgumentProblem:
    location = error["loc"]
    kind = error["type"]
    known = fields_at(schema, definitions, location[:-1])
    if kind == "missing":
        location = (*location[:-1], _python_name(known, location[-1]))
        return ArgumentProblem(_rendered(location, path), "missing")
    if kind == "extra_forbidden":
        allowed = ", ".join(known)
        hint = _suggestion(str(location[-1]), known)
        return ArgumentProblem(_rendered(location, path), "unknown key", allowed, hint)
    if kind in TAG_ERRORS and is_object(error["input"]):
        union = _bare(_at(schema, definitions, location), definitions)
        return _tag_problem(error["input"], union, _rendered(location, path))
    if kind == "string_pattern_mismatch":
        text = _bare(_at(schema, definitions, location), definitions)
        error = _with_pattern(error, text.get("metadata", {}).get(PATTERN))
    found, allowed = describe(error)
    return ArgumentProblem(_rendered(location, path) or "value", found, allowed)


def _with_pattern(error: ErrorDetails, said: str | None) -> ErrorDetails:
    """The error with the pattern as the description has it, not as it is checked."""
    return {**error, "ctx": {"pattern": said}} if said else error


def _tag_problem(value: Any, union: Schema, path: str) -> ArgumentProblem:
    """What is wrong with the property that tells the variants of a union apart."""
    metadata = union.get("metadata", {})
    tag = metadata[TAG_OF](value)
    name = metadata[TAG]
    where = f"{path}.{name}" if path and name else path or name
    allowed = ", ".join(
        repr(each.removeprefix(MARK)) for each in union.get("choices", {})
    )
    several = "one of " if ", " in allowed else ""
    if tag is None:
        return ArgumentProblem(where, "missing", allowed, f"{several}{allowed}")
    return ArgumentProblem(where, f"{shown(tag)} is not {several}{allowed}", allowed)


def _rendered(location: Location, path: str) -> str:
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part.startswith(MARK):
            continue
        elif part.isidentifier():
            path += f".{part}" if path else part
        else:
            path += f"[{part!r}]" if path else part
    return path


def fields_at(
    schema: Schema, definitions: Mapping[str, Schema], location: Iterable[int | str]
) -> Mapping[str, Schema]:
    """The fields of the model at a location, by Python name."""
    found = _at(schema, definitions, location)
    fields: Mapping[str, Schema] = _bare(found, definitions).get("fields", {})
    return fields


def _at(
    schema: Schema, definitions: Mapping[str, Schema], location: Iterable[int | str]
) -> Schema:
    """The schema at a location, one without keys of its own where none is known."""
    for part in location:
        schema = _step(_bare(schema, definitions), part) or {"type": "any"}
    return schema


def _bare(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """The schema that a location steps into: wrappers and models are passed through."""
    while True:
        if schema["type"] == "definition-ref":
            schema = definitions[schema["schema_ref"]]
        elif isinstance(schema.get("schema"), dict):
            schema = schema["schema"]
        else:
            return schema


def _step(schema: Schema, part: int | str) -> Schema:
    """The schema of a part of a value; empty where it is not known."""
    step: Any = {}
    match schema["type"]:
        case "model-fields":
            step = _by_name(schema["fields"], part)
        case "list":
            step = schema.get("items_schema", {})
        case "dict":
            step = schema.get("values_schema", {})
        case "union":
            step = next((each for each, mark in schema["choices"] if mark == part), {})
        case "tagged-union":
            step = schema["choices"].get(part, {})
    return step if isinstance(step, dict) else {}


def _by_name(fields: Mapping[str, Schema], part: int | str) -> Schema:
    for name, field in fields.items():
        if part in (name, field.get("validation_alias")):
            return field
    return {}


def _python_name(fields: Mapping[str, Schema], wire: int | str) -> int | str:
    for name, field in fields.items():
        if field.get("validation_alias") == wire:
            return name
    return wire


def _suggestion(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"did you mean {close[0]!r}?" if close else ""


_NOUNS = {
    "string": "a string",
    "string_unicode": "valid Unicode",
    "bool": "a boolean",
    "int": "an integer",
    "float": "a number",
    "list": "a list",
    "tuple": "a list",
    "set": "a list",
    "dict": "an object",
    "mapping": "an object",
    "model": "an object",
    "model_attributes": "an object",
    "bytes": "bytes",
    "date": "a date",
    "date_from_datetime": "a date",
    "datetime": "a date and time",
    "datetime_from_date": "a date and time",
    "time": "a time",
    "time_delta": "a duration",
    "uuid": "a UUID",
    "decimal": "a decimal number",
    "url": "a URL",
    "none_required": "null",
    "finite_number": "a finite number",
    "not_a_file": "a file (bytes, an open binary file, a path, or a tuple)",
}

_SUFFIXES = ("_type", "_parsing", "_from_float", "_inexact", "_parsing_size")

_BOUNDS = {
    "greater_than": (
        "gt",
        "{found} is not greater than {bound}",
        "greater than {bound}",
    ),
    "greater_than_equal": ("ge", "{found} is less than {bound}", "at least {bound}"),
    "less_than": ("lt", "{found} is not less than {bound}", "less than {bound}"),
    "less_than_equal": ("le", "{found} is greater than {bound}", "at most {bound}"),
    "multiple_of": (
        "multiple_of",
        "{found} is not a multiple of {bound}",
        "a multiple of {bound}",
    ),
    "string_too_short": (
        "min_length",
        "{found} has fewer than {bound} characters",
        "at least {bound} characters",
    ),
    "string_too_long": (
        "max_length",
        "{found} has more than {bound} characters",
        "at most {bound} characters",
    ),
    "too_short": (
        "min_length",
        "{found} has fewer than {bound} items",
        "at least {bound} items",
    ),
    "too_long": (
        "max_length",
        "{found} has more than {bound} items",
        "at most {bound} items",
    ),
    "string_pattern_mismatch": (
        "pattern",
        "{found} does not match {bound}",
        "text that matches {bound}",
    ),
}


def noun_of(kind: str) -> str:
    """What a value of the wrong type should have been; empty for other errors."""
    for suffix in _SUFFIXES:
        kind = kind.removesuffix(suffix)
    return _NOUNS.get(kind, "")


def describe(error: ErrorDetails) -> tuple[str, str]:
    """What was found and what is allowed."""
    found = shown(error["input"])
    context = error.get("ctx", {})
    if error["type"] in _BOUNDS:
        return _bound(error["type"], found, context)
    if error["type"] in ("literal_error", "enum"):
        return _choice(found, context)
    if error["type"] in TAG_ERRORS:
        return f"{found} is not an object", "an object"
    noun = context.get("what") or noun_of(error["type"])
    if noun:
        return f"{found} is not {noun}", noun
    return f"{found}: {error['msg']}", ""


def _bound(kind: str, found: str, context: Mapping[str, Any]) -> tuple[str, str]:
    key, sentence, allowed = _BOUNDS[kind]
    bound = context[key]
    if isinstance(bound, float) and bound.is_integer():
        bound = int(bound)
    return sentence.format(found=found, bound=bound), allowed.format(bound=bound)


def _choice(found: str, context: Mapping[str, Any]) -> tuple[str, str]:
    allowed = context["expected"].replace(" or ", ", ")
    several = "one of " if ", " in allowed else ""
    return f"{found} is not {several}{allowed}", allowed


def shown(value: Any) -> str:
    """A value as a message shows it: its representation, cut where it is long."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
