"""Lets pydantic's own `model_dump` write what came, and nothing for what was not given."""

from __future__ import annotations

from .core_schema import FORMATS, Schema, with_children
from .unset import UNSET


def dumpable(schema: Schema) -> Schema:
    """A core schema that writes whatever its fields hold."""
    inside = with_children(schema, dumpable)
    if inside["type"] in FORMATS:
        return {**inside, "serialization": {"type": "any"}}
    if inside["type"] == "model-field" and inside["schema"].get("default") is UNSET:
        return {**inside, "serialization_exclude_if": _is_unset}
    return inside


def _is_unset(value: object) -> bool:
    return value is UNSET
