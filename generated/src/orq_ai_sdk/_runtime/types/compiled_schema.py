"""Compiles core schemas; the only module that uses a private name of pydantic.

pydantic-core replaces the schema of a class by the validator that pydantic made of the class before ("prebuilt"). A
schema that is rewritten here differs from pydantic's, so this has to be switched off. pydantic itself does the same when it
rebuilds a class, and offers no public name for it. tests/runtime/test_public_models.py fails if the name is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import SchemaSerializer, SchemaValidator

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

    from .core_schema import Schema


def compile_validator(root: Schema, definitions: list[Schema]) -> SchemaValidator:
    """Compile the validator of a schema that refers to these definitions."""
    return SchemaValidator(_join(root, definitions), _use_prebuilt=False)


def compile_serializer(root: Schema, definitions: list[Schema]) -> SchemaSerializer:
    """Compile the serializer of a schema that refers to these definitions."""
    return SchemaSerializer(_join(root, definitions), _use_prebuilt=False)


def _join(root: Schema, definitions: list[Schema]) -> CoreSchema:
    joined: Any = root
    if definitions:
        joined = {"type": "definitions", "schema": root, "definitions": definitions}
    schema: CoreSchema = joined
    return schema
