"""Lets pydantic's own `model_dump` write fields as they came, and leave out fields that are `UNSET`."""

from __future__ import annotations

from .core_schema import FORMATS, Schema, map_nested
from .unset import UNSET


def make_dumpable(schema: Schema) -> Schema:
    """A core schema whose serializer takes any value of a field.

    A response may hold the string `"soon"` in a field of dates; pydantic would warn.
    """
    dumpable = map_nested(schema, make_dumpable)
    if dumpable["type"] in FORMATS:
        return {**dumpable, "serialization": {"type": "any"}}
    if dumpable["type"] == "model-field" and dumpable["schema"].get("default") is UNSET:
        return {**dumpable, "serialization_exclude_if": _is_unset}
    return dumpable


def _is_unset(value: object) -> bool:
    return value is UNSET
