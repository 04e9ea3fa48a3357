"""Walks pydantic's core schemas, so that a rewrite says only what it changes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, get_origin

from .schema_cache import learn
from .unset import Unset

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

Schema: TypeAlias = dict[str, Any]
"""A core schema as plain data; defaults and metadata inside it are never walked."""

Visit: TypeAlias = Callable[[Schema], Schema]

FORMATS = ("date", "datetime", "time", "timedelta", "uuid", "decimal")
"""Values that are texts on the wire; a tolerant response may hold a text in their place."""

_INSIDE = frozenset(
    "schema items_schema keys_schema values_schema extras_schema extras_keys_schema "
    "json_schema python_schema lax_schema strict_schema steps choices fields".split()
)
"""Where schemas stand in others: one, several, or several by name."""


def core_schema_of(type_: Any) -> Schema:
    """The complete core schema of a type; classes that it names stay unbuilt."""
    from pydantic import BaseModel, ConfigDict, TypeAdapter
    from pydantic_core import SchemaError

    # A union of one class under several names is that class, whatever is said of it.
    plain = type_.__origin__ if get_origin(type_) is Annotated else type_
    is_model = isinstance(plain, type) and issubclass(plain, BaseModel)
    config = None if is_model else ConfigDict(defer_build=True)
    adapter: TypeAdapter[Any] = TypeAdapter(type_, config=config)
    # It compiles what it made, which a limit can keep it from; what is compiled in the
    # end is made of this schema by ours.
    with suppress(SchemaError):
        adapter.rebuild(force=True, raise_errors=True)
    schema: Any = adapter.core_schema
    if not isinstance(schema, dict):
        return {}
    root, definitions = split(schema)
    if "ref" in root:
        definitions = {**definitions, root["ref"]: root}
    learn(definitions)
    return schema


def split(schema: Schema) -> tuple[Schema, dict[str, Schema]]:
    """A schema without its `definitions` wrapper, and the definitions by reference."""
    if schema["type"] != "definitions":
        return schema, {}
    return schema["schema"], {each["ref"]: each for each in schema["definitions"]}


def joined(schema: Schema, definitions: list[Schema]) -> CoreSchema:
    """The opposite of `split`."""
    whole: Any = schema
    if definitions:
        whole = {"type": "definitions", "schema": schema, "definitions": definitions}
    core: CoreSchema = whole
    return core


def with_children(schema: Schema, visit: Visit) -> Schema:
    """A copy of a schema with `visit` applied to each schema directly inside it."""
    copy = dict(schema)
    for key, inside in schema.items():
        if key in _INSIDE:
            copy[key] = _visited(key, inside, visit)
    return copy


def _visited(key: str, inside: Any, visit: Visit) -> Any:
    if isinstance(inside, dict):
        is_named = key in ("choices", "fields")
        return (
            {k: visit(each) for k, each in inside.items()}
            if is_named
            else visit(inside)
        )
    if isinstance(inside, list):  # a choice may have a label
        return [
            (visit(each[0]), *each[1:]) if isinstance(each, tuple) else visit(each)
            for each in inside
        ]
    return inside


def plain_choices(choices: list[Any]) -> list[Schema]:
    """The choices of a union without their labels, and without `Unset`.

    `UNSET` never reaches a validator: it is dropped where it is given.
    """
    plain = [each[0] if isinstance(each, tuple) else each for each in choices]
    return [each for each in plain if each.get("cls") is not Unset]


def without_unset(schema: Schema) -> Schema:
    """A union that `Unset` leaves with one choice is that choice."""
    choices = plain_choices(schema["choices"])
    return choices[0] if len(choices) == 1 else {**schema, "choices": choices}
