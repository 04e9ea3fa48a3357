"""Keeps what pydantic made of a class: the models of an API refer to one another over and over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

_KNOWN = "__known__"


def known_schema(model: type[Any]) -> CoreSchema | None:
    """The core schema of a model with all that it refers to, if some type had it before."""
    definitions: dict[str, Any] | None
    ref, definitions = model.__dict__.get(_KNOWN, ("", None))
    if definitions is None:
        return None
    return {
        "type": "definitions",
        "schema": {"type": "definition-ref", "schema_ref": ref},
        "definitions": list(definitions.values()),
    }


def learn(definitions: dict[str, Any]) -> None:
    """Keep the schemas of the models among these definitions, which refer to no others."""
    for ref, schema in definitions.items():
        if schema["type"] == "model" and _KNOWN not in schema["cls"].__dict__:
            setattr(schema["cls"], _KNOWN, (ref, definitions))
