"""Rewrites a core schema into the strict one for requests, so that mistakes are found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from .formats import DURATION, STRING_CLASS, string_class_schema
from .limits import fitted
from .core_schema import Schema, split, with_children, without_unset
from .tagged_union import TAG
from .unset import UNSET

MARK = "\0"
"""Opens the labels that a rewritten union puts into the locations of errors."""

TAG_OF = "tag_of"

_BOUNDS = ("ge", "gt", "le", "lt")

_TEXTUAL = {
    "date": "a date",
    "datetime": "a date and time",
    "time": "a time",
    "uuid": "a UUID",
    "decimal": "a decimal number",
}


def request_schema(schema: Schema, *, closed: bool) -> tuple[Schema, list[Schema]]:
    """The schema for requests and its definitions.

    `closed` refuses keys that a model does not know; the serialiser's schema is open,
    because an instance that came in a response may carry more than the model knows.
    """
    rewrite = _closed if closed else _open
    root, definitions = split(schema)
    return rewrite(root), [rewrite(each) for each in definitions.values()]


def _closed(schema: Schema) -> Schema:
    return _rewrite(schema, _closed, closed=True)


def _open(schema: Schema) -> Schema:
    return _rewrite(schema, _open, closed=False)


def _rewrite(
    schema: Schema, visit: Callable[[Schema], Schema], *, closed: bool
) -> Schema:
    schema = fitted(schema) if closed else schema
    kind = schema["type"]
    if kind == "union":
        single = without_unset(schema)
        return _union(single, visit) if single["type"] == "union" else visit(single)
    if kind == "timedelta":
        return dict(DURATION.schema())
    if kind == STRING_CLASS:
        return string_class_schema(schema)
    if kind in _TEXTUAL:
        return _guarded(schema)
    if kind == "float":
        return _number(schema, closed)
    inside = with_children(schema, visit)
    match kind:
        case "str" | "int" | "bool":
            return {**inside, "strict": True}
        case "model":
            return _model(inside, closed)
        case "model-field":
            return _field(inside)
        case "tagged-union":
            return _tagged(inside)
    return inside


def _union(schema: Schema, visit: Callable[[Schema], Schema]) -> Schema:
    choices = [
        (visit(choice), f"{MARK}{index}")
        for index, choice in enumerate(schema["choices"])
    ]
    return {**schema, "choices": choices}


def _number(schema: Schema, closed: bool) -> Schema:
    """An integer or a float: `1` stays `1` on the wire."""
    # JSON has no way to write infinity or not-a-number.
    real = {**schema, "strict": True, "allow_inf_nan": False}
    bounds = {key: schema[key] for key in _BOUNDS if schema.get(key) is not None}
    is_whole = all(float(each).is_integer() for each in bounds.values())
    if closed and (schema.keys() - {"type", "metadata", *bounds} or not is_whole):
        call = {"type": "no-info", "function": _kept}
        return {"type": "function-wrap", "function": call, "schema": real}
    whole = {key: int(each) for key, each in bounds.items() if is_whole}
    integer = {"type": "int", "strict": True, **whole}
    choices = [(integer, f"{MARK}int"), (real, f"{MARK}float")]
    return {"type": "union", "choices": choices, "mode": "left_to_right"}


def _kept(value: Any, check: Callable[[Any], Any]) -> Any:
    """The value itself once it was checked: an integer is no float."""
    check(value)
    return value


def _model(schema: Schema, closed: bool) -> Schema:
    extra = "forbid" if closed and not _welcomes_more(schema["cls"]) else "allow"
    config = {**schema.get("config", {}), "extra_fields_behavior": extra}
    fields = schema["schema"]
    if closed:
        fields = _before(_drop_unset, fields)
    return {**schema, "config": config, "schema": fields}


def _welcomes_more(cls: type[Any]) -> bool:
    return bool(getattr(cls, "__open__", True))


def _drop_unset(value: Any) -> Any:
    if isinstance(value, dict) and UNSET in value.values():
        return {key: each for key, each in value.items() if each is not UNSET}
    return value


def _field(field: Schema) -> Schema:
    """Say when an optional field is not sent although it was given."""
    inner = field["schema"]
    if inner["type"] != "default" or "default" not in inner:
        return field
    absent = _is_none if inner["default"] is None else _is_unset
    return {**field, "serialization_exclude_if": absent}


def _is_none(value: Any) -> bool:
    return value is None or value is UNSET


def _is_unset(value: Any) -> bool:
    return value is UNSET


def _tagged(schema: Schema) -> Schema:
    """Mark the tags, so that a location shows them apart from keys.

    The metadata then hold the tag's name on the wire, and the function that finds it.
    """
    key = schema["discriminator"]
    tag_of = _discriminator(key)
    name = schema.get("metadata", {}).get(TAG, key)
    metadata = {TAG: name if isinstance(name, str) else "", TAG_OF: tag_of}
    choices = {_marked(tag): choice for tag, choice in schema["choices"].items()}

    def marked_tag(value: Any) -> Any:
        tag = tag_of(value)
        return None if tag is None else _marked(tag)

    marked = {"choices": choices, "discriminator": marked_tag, "metadata": metadata}
    return {**schema, **marked}


def _discriminator(key: Any) -> Callable[[Any], Any]:
    """A function that finds the tag of a value."""
    if callable(key):
        function: Callable[[Any], Any] = key
        return function
    names = [key] if isinstance(key, str) else [path[0] for path in key]

    def tag_of(value: Any) -> Any:
        get = value.get if isinstance(value, dict) else partial(_attribute, value)
        tags = (get(name) for name in names)
        return next((tag for tag in tags if tag is not None), None)

    return tag_of


def _marked(tag: Any) -> str:
    return f"{MARK}{tag}"


def _attribute(value: Any, name: str) -> Any:
    return getattr(value, name, None)


def _guarded(schema: Schema) -> Schema:
    """Take the Python object or its text, where pydantic would take numbers as well."""
    kind: str = schema["type"]
    numeric = (int, float) if kind == "decimal" else ()
    what = _TEXTUAL[kind]

    def check(value: Any) -> Any:
        from pydantic_core import PydanticCustomError

        is_digits = isinstance(value, str) and value.strip("+-. 0123456789") == ""
        is_bare = is_digits and kind in ("datetime", "time")
        is_number = isinstance(value, (int, float)) and not isinstance(value, numeric)
        if isinstance(value, (bool, bytes)) or is_number or is_bare:
            raise PydanticCustomError("not_textual", "not {what}", {"what": what})
        return value

    return _before(check, schema)


def _before(function: Callable[[Any], Any], schema: Schema) -> Schema:
    call = {"type": "no-info", "function": function}
    return {"type": "function-before", "function": call, "schema": schema}
