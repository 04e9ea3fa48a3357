"""Adds the descriptions of fields to the JSON schemas of models.

Printed modules hold a description as a docstring under its field. Python does not store docstrings of fields, so they are
read from the source, and only when somebody asks for a JSON schema.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .unset import UNSET

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.json_schema import JsonSchemaValue


def describe_fields(model: type[BaseModel], schema: JsonSchemaValue) -> None:
    """Add the docstrings of the fields of a model to its JSON schema, in place.

    A description that is there already stays. If the source is missing, as in a frozen
    application, no description is added. Defaults that are `UNSET` are removed: they are
    not sent.
    """
    docstrings: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        home = cls.__dict__.get("__defined_in__", "")
        docstrings.update(_field_docstrings(home).get(cls.__name__, {}))
    properties: dict[str, Any] = schema.get("properties", {})
    for name, field in model.model_fields.items():
        wire = field.serialization_alias or name
        described = properties.get(wire, properties.get(name))
        if described is None:
            continue
        if field.default is UNSET:
            described.pop("default", None)
        if name in docstrings:
            described.setdefault("description", docstrings[name])


@lru_cache(256)
def _field_docstrings(module: str) -> dict[str, dict[str, str]]:
    """The docstrings of fields, by class and field; empty if the module has no source."""
    try:
        source = inspect.getsource(sys.modules[module])
    except (KeyError, OSError, TypeError):
        return {}
    return {
        node.name: dict(_docstrings_after_fields(node.body))
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef)
    }


def _docstrings_after_fields(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Each field of a class body that a string follows, and that string."""
    for statement, following in zip(body, body[1:]):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(docstring))),
            ):
                yield name, inspect.cleandoc(docstring)
