"""Turns pydantic's errors about a request into problems with the paths and names of the caller.

In: errors with locations of the wire, such as `("children", 0, "\\x000", "photoUrls")`.
Out: problems with the path `children[0].photo_urls`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails, ValidationError

from ..errors import ArgumentProblem
from .core_schema import Schema
from .error_messages import TAG_ERRORS, describe_error, one_of, quote_value
from .limits import DECLARED_PATTERN
from .request_schema import LABEL, TAG_OF
from .tagged_union import TAG
from .variant_problems import Location, choose_variants, is_object


def problems_of(
    error: ValidationError,
    schema: Schema,
    definitions: Mapping[str, Schema],
    path: str = "",
) -> tuple[ArgumentProblem, ...]:
    """The problems that a validation error stands for.

    Args:
        error: raised by the validator of `schema`.
        schema: the root of a schema for requests.
        definitions: what it refers to, by reference.
        path: the path of the value, to which those of the problems are added; may be empty.
    """
    errors = choose_variants(error.errors(include_url=False))
    return tuple(_problem_of(each, schema, definitions, path) for each in errors)


def fields_at(
    schema: Schema, definitions: Mapping[str, Schema], location: Iterable[int | str]
) -> Mapping[str, Schema]:
    """The fields of the model at a location, by Python name; empty if there is no model."""
    found = _schema_at(schema, definitions, location)
    fields: Mapping[str, Schema] = _unwrap(found, definitions).get("fields", {})
    return fields


def _problem_of(
    error: ErrorDetails, schema: Schema, definitions: Mapping[str, Schema], path: str
) -> ArgumentProblem:
    location = error["loc"]
    if error["type"] in ("missing", "extra_forbidden"):
        fields = fields_at(schema, definitions, location[:-1])
        return _key_problem(error, fields, path)
    if error["type"] in TAG_ERRORS and is_object(error["input"]):
        union = _unwrap(_schema_at(schema, definitions, location), definitions)
        return _tag_problem(error["input"], union, _write_path(location, path))
    if error["type"] == "string_pattern_mismatch":
        string = _unwrap(_schema_at(schema, definitions, location), definitions)
        error = _with_declared_pattern(error, string)
    found, allowed = describe_error(error)
    return ArgumentProblem(_write_path(location, path) or "value", found, allowed)


def _key_problem(
    error: ErrorDetails, fields: Mapping[str, Schema], path: str
) -> ArgumentProblem:
    """The problem of a missing or an unknown key."""
    *parents, key = error["loc"]
    if error["type"] == "missing":
        location = (*parents, _python_name(fields, key))
        return ArgumentProblem(_write_path(location, path), "missing")
    close = get_close_matches(str(key), fields, n=1)
    hint = f"did you mean {close[0]!r}?" if close else ""
    where = _write_path(error["loc"], path)
    return ArgumentProblem(where, "unknown key", ", ".join(fields), hint)


def _tag_problem(value: Any, union: Schema, path: str) -> ArgumentProblem:
    """The problem of a discriminator that is missing or names no variant."""
    metadata = union.get("metadata", {})
    tag = metadata[TAG_OF](value)
    name = metadata[TAG]
    where = f"{path}.{name}" if path and name else path or name
    tags = (each.removeprefix(LABEL) for each in union.get("choices", {}))
    allowed = ", ".join(map(repr, tags))
    if tag is None:
        return ArgumentProblem(where, "missing", allowed, one_of(allowed))
    found = f"{quote_value(tag)} is not {one_of(allowed)}"
    return ArgumentProblem(where, found, allowed)


def _with_declared_pattern(error: ErrorDetails, string: Schema) -> ErrorDetails:
    """The error with the pattern of the description, in place of its translation."""
    declared = string.get("metadata", {}).get(DECLARED_PATTERN)
    return {**error, "ctx": {"pattern": declared}} if declared else error


def _write_path(location: Location, path: str) -> str:
    """Append a location to a path: `a` and `("b", 0, "c d")` are `a.b[0]['c d']`."""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part.startswith(LABEL):
            continue
        elif part.isidentifier():
            path += f".{part}" if path else part
        else:
            path += f"[{part!r}]" if path else part
    return path


def _schema_at(
    schema: Schema, definitions: Mapping[str, Schema], location: Iterable[int | str]
) -> Schema:
    """The schema of the value at a location; one of anything if it is not known."""
    for part in location:
        schema = _schema_of_part(_unwrap(schema, definitions), part) or {"type": "any"}
    return schema


def _unwrap(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """The schema below all that adds nothing to a location: references, defaults, models, validators."""
    while True:
        if schema["type"] == "definition-ref":
            schema = definitions[schema["schema_ref"]]
        elif isinstance(schema.get("schema"), dict):
            schema = schema["schema"]
        else:
            return schema


def _schema_of_part(schema: Schema, part: int | str) -> Schema:
    """The schema of an item, a field or a choice; empty if it is not known."""
    nested: Any = {}
    match schema["type"]:
        case "model-fields":
            nested = _field_of(schema["fields"], part)
        case "list":
            nested = schema.get("items_schema", {})
        case "dict":
            nested = schema.get("values_schema", {})
        case "union":
            choices = schema["choices"]
            nested = next((each for each, label in choices if label == part), {})
        case "tagged-union":
            nested = schema["choices"].get(part, {})
    return nested if isinstance(nested, dict) else {}


def _field_of(fields: Mapping[str, Schema], key: int | str) -> Schema:
    for name, field in fields.items():
        if key in (name, field.get("validation_alias")):
            return field
    return {}


def _python_name(fields: Mapping[str, Schema], wire_name: int | str) -> int | str:
    for name, field in fields.items():
        if field.get("validation_alias") == wire_name:
            return name
    return wire_name
