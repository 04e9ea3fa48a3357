"""pydantic's core schemas: making them, and visiting the schemas inside them.

A core schema is what pydantic makes of a type and pydantic-core compiles, a dictionary with other schemas inside:

    {"type": "list", "items_schema": {"type": "int"}}            # list[int]
    {"type": "nullable", "schema": {"type": "str"}}              # str | None
    {"type": "definition-ref", "schema_ref": "Pet:1"}            # a model that stands in several places

The codecs of this package compile copies that are stricter or more tolerant: see `request_schema.py` and
`response_schema.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, get_origin

from .unset import Unset

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

Schema: TypeAlias = dict[str, Any]
"""A core schema."""

Rewrite: TypeAlias = Callable[[Schema], Schema]
"""A callable that returns the replacement of a schema; it does not change the schema itself."""

STRING_CLASS = "lax-or-strict"
"""The type of the schema of a class that pydantic decodes from a string, such as `IPv4Address`."""

FORMATS = ("date", "datetime", "time", "timedelta", "uuid", "decimal", STRING_CLASS)
"""Types of schemas whose values are strings on the wire; a response may hold another string in their place."""

_NESTED = frozenset(
    "schema items_schema keys_schema values_schema extras_schema extras_keys_schema "
    "json_schema python_schema lax_schema strict_schema steps choices fields".split()
)
"""The keys whose values are schemas: one, a list of them, or several by name."""

_KEPT_SCHEMA = "__kept_schema__"


def core_schema_of(type_: Any) -> Schema:
    """The core schema of a type, with all that it refers to; empty if it has none.

    The validators and serializers of the classes in it stay unbuilt.
    """
    from pydantic import BaseModel, ConfigDict, TypeAdapter
    from pydantic_core import SchemaError

    # `Annotated[Cat, By("kind")]` is a union all of whose variants are one class.
    plain = type_.__origin__ if get_origin(type_) is Annotated else type_
    is_model = isinstance(plain, type) and issubclass(plain, BaseModel)
    config = None if is_model else ConfigDict(defer_build=True)
    adapter: TypeAdapter[Any] = TypeAdapter(type_, config=config)
    # `rebuild` also compiles the schema. That may fail because of a limit that
    # pydantic-core does not know; `limits.py` removes it from the schemas that are used.
    with suppress(SchemaError):
        adapter.rebuild(force=True, raise_errors=True)
    schema: Any = adapter.core_schema
    if not isinstance(schema, dict):
        return {}
    root, definitions = split_definitions(schema)
    if "ref" in root:
        definitions = {**definitions, root["ref"]: root}
    _keep_definitions(definitions)
    return schema


def kept_schema(model: type[Any]) -> CoreSchema | None:
    """The core schema of a model with all that it refers to; `None` if it is not made yet."""
    definitions: dict[str, Schema] | None
    ref, definitions = model.__dict__.get(_KEPT_SCHEMA, ("", None))
    if definitions is None:
        return None
    schema: Any = {
        "type": "definitions",
        "schema": {"type": "definition-ref", "schema_ref": ref},
        "definitions": list(definitions.values()),
    }
    core: CoreSchema = schema
    return core


def _keep_definitions(definitions: dict[str, Schema]) -> None:
    """Store the definitions in each model among them; they must be complete, with all that they refer to.

    The same models occur in many operations. A schema is stored in its class, so that both are freed
    together.
    """
    for ref, schema in definitions.items():
        if schema["type"] == "model" and _KEPT_SCHEMA not in schema["cls"].__dict__:
            setattr(schema["cls"], _KEPT_SCHEMA, (ref, definitions))


def split_definitions(schema: Schema) -> tuple[Schema, dict[str, Schema]]:
    """The root of a complete schema, and its definitions by reference."""
    if schema["type"] != "definitions":
        return schema, {}
    return schema["schema"], {each["ref"]: each for each in schema["definitions"]}


def map_nested(schema: Schema, rewrite: Rewrite) -> Schema:
    """A copy of a schema in which each schema directly inside it is rewritten."""
    copy = dict(schema)
    for key, nested in schema.items():
        if key in _NESTED:
            copy[key] = _map_value(key, nested, rewrite)
    return copy


def _map_value(key: str, nested: Any, rewrite: Rewrite) -> Any:
    if isinstance(nested, dict):
        if key in ("choices", "fields"):
            return {name: rewrite(each) for name, each in nested.items()}
        return rewrite(nested)
    if isinstance(nested, list):  # a choice of a union may be a tuple (schema, label)
        return [
            (rewrite(each[0]), *each[1:]) if isinstance(each, tuple) else rewrite(each)
            for each in nested
        ]
    return nested


def choices_of(union: Schema) -> list[Schema]:
    """The choices of a union without their labels, and without `Unset`.

    No validator sees `UNSET`: arguments and fields that hold it are removed before.
    """
    choices = [
        each[0] if isinstance(each, tuple) else each for each in union["choices"]
    ]
    return [each for each in choices if each.get("cls") is not Unset]


def without_unset(union: Schema) -> Schema:
    """A union without the choice `Unset`; if one choice is left, that choice."""
    choices = choices_of(union)
    return choices[0] if len(choices) == 1 else {**union, "choices": choices}


def without_keys(schema: Schema, *keys: str) -> Schema:
    """A copy of a schema without some of its keys."""
    return {key: value for key, value in schema.items() if key not in keys}
