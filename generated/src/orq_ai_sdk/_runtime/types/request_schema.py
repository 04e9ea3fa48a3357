"""Rewrites pydantic's core schema of a type into the strict ones for requests.

A request is checked before it is sent, so a mistake of the caller is an error. What changes, by type of schema:

- `str`, `int`, `bool`: strict; pydantic would take `"2"` for 2
- `float`: an integer or a float, so that 1 is sent as `1` and not as `1.0`
- `date`, `uuid`, `decimal`, ...: the Python object or its string; pydantic would read 3 as a date
- `timedelta`, `IPv4Address`, ...: see `replace_format`
- `union`, `tagged-union`: choices and tags get labels, which mark them in the locations of errors
- `model`: refuses unknown keys, ignores fields that are `UNSET`
- `model-field`: a field that is not given is not written

For example `str | float` is

    {"type": "union", "choices": [{"type": "str"}, {"type": "float"}]}

and becomes

    {"type": "union", "choices": [({"type": "str", "strict": True}, "\\x000"),
                                  ({"type": "union", ...}, "\\x001")]}

whose errors have locations such as `("\\x001", "\\x00int")`. `validation_problems.py` reads them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from .core_schema import (
    Rewrite,
    Schema,
    map_nested,
    split_definitions,
    without_unset,
)
from .formats import replace_format
from .limits import adapt_limits
from .tagged_union import TAG
from .unset import UNSET

LABEL = "\0"
"""Begins the labels of choices and tags; no key of an object that a caller writes begins with it."""

TAG_OF = "tag_of"
"""The key of a tagged union's metadata that holds the function which returns the tag of a value."""

_BOUNDS = ("ge", "gt", "le", "lt")

_OBJECTS_OR_STRINGS = {
    "date": "a date",
    "datetime": "a date and time",
    "time": "a time",
    "uuid": "a UUID",
    "decimal": "a decimal number",
}


def request_schema(schema: Schema, *, closed: bool) -> tuple[Schema, list[Schema]]:
    """The root and the definitions of the schema for requests.

    Args:
        schema: what `core_schema_of` returns.
        closed: true for the validator, which refuses keys that a model does not have. The
            serializer takes them: an instance from a response may hold more than the model has.
    """

    def rewrite(each: Schema) -> Schema:
        return _rewrite(each, rewrite, closed)

    root, definitions = split_definitions(schema)
    return rewrite(root), [rewrite(each) for each in definitions.values()]


def _rewrite(schema: Schema, rewrite: Rewrite, closed: bool) -> Schema:
    """Rewrite one schema, and the schemas inside it by `rewrite`."""
    schema = adapt_limits(schema) if closed else schema
    replaced = replace_format(schema)
    if replaced is not schema:
        return replaced
    match schema["type"]:
        case "union":
            return _rewrite_union(without_unset(schema), rewrite)
        case "float":
            return _rewrite_number(schema, closed)
        case kind if kind in _OBJECTS_OR_STRINGS:
            return _refuse_numbers(schema)
    rewritten = map_nested(schema, rewrite)
    match schema["type"]:
        case "str" | "int" | "bool":
            return {**rewritten, "strict": True}
        case "model":
            return _rewrite_model(rewritten, closed)
        case "model-field":
            return _omit_default(rewritten)
        case "tagged-union":
            return _label_tags(rewritten)
    return rewritten


def _rewrite_union(schema: Schema, rewrite: Rewrite) -> Schema:
    if schema["type"] != "union":  # one choice is left without `Unset`
        return rewrite(schema)
    choices = [
        (rewrite(choice), f"{LABEL}{index}")
        for index, choice in enumerate(schema["choices"])
    ]
    return {**schema, "choices": choices}


def _rewrite_number(schema: Schema, closed: bool) -> Schema:
    """A schema that keeps an integer an integer, within the bounds of a float schema."""
    # JSON cannot write infinity and not-a-number.
    number = {**schema, "strict": True, "allow_inf_nan": False}
    bounds = {key: schema[key] for key in _BOUNDS if schema.get(key) is not None}
    are_integers = all(float(bound).is_integer() for bound in bounds.values())
    has_other_limits = schema.keys() - {"type", "metadata", *bounds}
    if closed and (has_other_limits or not are_integers):
        call = {"type": "no-info", "function": _check_and_keep}
        return {"type": "function-wrap", "function": call, "schema": number}
    # Without a function of Python in the way, pydantic-core is faster.
    integer_bounds = {key: int(bound) for key, bound in bounds.items() if are_integers}
    integer = {"type": "int", "strict": True, **integer_bounds}
    choices = [(integer, f"{LABEL}int"), (number, f"{LABEL}float")]
    return {"type": "union", "choices": choices, "mode": "left_to_right"}


def _check_and_keep(value: Any, check: Callable[[Any], Any]) -> Any:
    """The value itself, which a check of floats would convert."""
    check(value)
    return value


def _rewrite_model(schema: Schema, closed: bool) -> Schema:
    is_open = getattr(schema["cls"], "__open__", True)
    extra = "forbid" if closed and not is_open else "allow"
    config = {**schema.get("config", {}), "extra_fields_behavior": extra}
    fields = schema["schema"]
    if closed:
        fields = _call_before(_remove_unset, fields)
    return {**schema, "config": config, "schema": fields}


def _remove_unset(value: Any) -> Any:
    if isinstance(value, dict) and UNSET in value.values():
        return {key: each for key, each in value.items() if each is not UNSET}
    return value


def _omit_default(field: Schema) -> Schema:
    """A field that is not written if it holds `UNSET`, or `None` as its default."""
    inner = field["schema"]
    if inner["type"] != "default" or "default" not in inner:
        return field
    is_omitted = _is_none_or_unset if inner["default"] is None else _is_unset
    return {**field, "serialization_exclude_if": is_omitted}


def _is_none_or_unset(value: Any) -> bool:
    return value is None or value is UNSET


def _is_unset(value: Any) -> bool:
    return value is UNSET


def _label_tags(schema: Schema) -> Schema:
    """A tagged union whose tags have labels.

    Its metadata hold the name of the discriminator on the wire, and the function that finds the tag.
    """
    discriminator = schema["discriminator"]
    tag_of = _tag_finder(discriminator)
    name = schema.get("metadata", {}).get(TAG, discriminator)
    metadata = {TAG: name if isinstance(name, str) else "", TAG_OF: tag_of}
    choices = {_label(tag): choice for tag, choice in schema["choices"].items()}

    def labelled_tag_of(value: Any) -> Any:
        tag = tag_of(value)
        return None if tag is None else _label(tag)

    labelled = {"choices": choices, "discriminator": labelled_tag_of}
    return {**schema, **labelled, "metadata": metadata}


def _label(tag: Any) -> str:
    return f"{LABEL}{tag}"


def _tag_finder(discriminator: Any) -> Callable[[Any], Any]:
    """A callable that finds the tag of a value, for any discriminator that pydantic takes."""
    if callable(discriminator):
        function: Callable[[Any], Any] = discriminator
        return function
    names = (
        [discriminator]
        if isinstance(discriminator, str)
        else [path[0] for path in discriminator]
    )

    def find_tag(value: Any) -> Any:
        get = value.get if isinstance(value, dict) else partial(_attribute, value)
        tags = (get(name) for name in names)
        return next((tag for tag in tags if tag is not None), None)

    return find_tag


def _attribute(value: Any, name: str) -> Any:
    return getattr(value, name, None)


def _refuse_numbers(schema: Schema) -> Schema:
    """A schema of dates and the like that takes the Python object or its string."""
    kind: str = schema["type"]
    numbers = (int, float) if kind == "decimal" else ()
    expected = _OBJECTS_OR_STRINGS[kind]

    def refuse(value: Any) -> Any:
        from pydantic_core import PydanticCustomError

        is_number = isinstance(value, (int, float)) and not isinstance(value, numbers)
        # pydantic reads "1700000000" as a time, too.
        has_only_digits = isinstance(value, str) and not value.strip("+-. 0123456789")
        is_timestamp = has_only_digits and kind in ("datetime", "time")
        if isinstance(value, (bool, bytes)) or is_number or is_timestamp:
            context = {"expected_value": expected}
            raise PydanticCustomError("not_textual", "not {expected_value}", context)
        return value

    return _call_before(refuse, schema)


def _call_before(function: Callable[[Any], Any], schema: Schema) -> Schema:
    call = {"type": "no-info", "function": function}
    return {"type": "function-before", "function": call, "schema": schema}
