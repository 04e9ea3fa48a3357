"""Keeps the core schemas of models: the models of an API refer to one another over and over.

They are kept with the classes, so that they are freed together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

_ATTRIBUTE = "__kept_schema__"


def kept_schema(model: type[Any]) -> CoreSchema | None:
    """Return the core schema of a model with all that it refers to; `None` if it is not made yet."""
    definitions: dict[str, Any] | None
    ref, definitions = model.__dict__.get(_ATTRIBUTE, ("", None))
    if definitions is None:
        return None
    return {
        "type": "definitions",
        "schema": {"type": "definition-ref", "schema_ref": ref},
        "definitions": list(definitions.values()),
    }


def keep_definitions(definitions: dict[str, Any]) -> None:
    """Keep the schemas of the models among some definitions, which refer to no others."""
    for ref, schema in definitions.items():
        if schema["type"] == "model" and _ATTRIBUTE not in schema["cls"].__dict__:
            setattr(schema["cls"], _ATTRIBUTE, (ref, definitions))
