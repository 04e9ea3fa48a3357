"""Edits of operations that nobody would think of, for tests of what becomes of them."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

from intaglio.read.wording import METHODS

Place = tuple[Any, Any]
"""A mapping or list, and a key or index in it."""

ADDED: tuple[dict[str, Any], ...] = (
    {"name": "added", "in": "query", "schema": {"type": "string"}},
    {"name": "Added", "in": "header", "required": True, "schema": {"type": "integer"}},
    {"name": "added", "in": "query", "schema": {"enum": ["a", "b"]}},
    {"name": "added", "in": "query", "schema": {"type": "array", "items": {}}},
)


SCHEMAS: tuple[dict[str, Any], ...] = (
    {"type": "string"},
    {"type": "integer"},
    {"type": "object"},
    {"type": "object", "properties": {"id": {"type": "string"}}},
    {"type": "object", "properties": {"a": {"type": "integer"}, "b": {}}},
    {"type": "array", "items": {"type": "object", "properties": {"name": {}}}},
    {"enum": ["one", "two", "three", "four", "five", "six", "seven", "eight"]},
)


def operations(root: Any) -> list[Place]:
    """Every operation, by its path item and its method."""
    items = (x for x in (root.get("paths") or {}).values() if isinstance(x, dict))
    return [
        (item, method)
        for item in items
        if "$ref" not in item
        for method in METHODS
        if isinstance(item.get(method), dict)
    ]


def mutate(root: Any, chance: Random) -> None:
    """Changes something of one operation, whatever it makes of that."""
    found = operations(root)
    if not found:
        return
    item, method = chance.choice(found)
    operation, others = item[method], [*places([i[m] for i, m in found])]
    match chance.randrange(9):
        case 0:
            operation.setdefault("parameters", []).append(dict(chance.choice(ADDED)))
        case 1:
            _add_property(operation, chance)
        case 2:
            _transplant(operation, chance.choice(others), chance)
        case 3:
            holder, key = chance.choice([*places(operation)])
            del holder[key]
        case 4:
            _refer(root, operation, chance)
        case 5:
            _call(operation, chance)
        case _:
            _alter(operation, chance)


def places(value: Any) -> Iterator[Place]:
    """Every place in a value, from the outside in."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], (dict, list)):
            yield from places(value[key])


def _add_property(operation: Any, chance: Random) -> None:
    held = [h[k] for h, k in places(operation) if k == "properties"]
    models = [each for each in held if isinstance(each, dict)]
    if models:
        chance.choice(models)["added"] = copy.deepcopy(chance.choice(SCHEMAS))


def _transplant(operation: Any, other: Place, chance: Random) -> None:
    """Puts something of another operation where something of the same key stands."""
    holder, key = other
    homes = [h for h, k in places(operation) if k == key and isinstance(h, dict)]
    if homes and isinstance(holder, dict):
        chance.choice(homes)[key] = copy.deepcopy(holder[key])


def _refer(root: Any, operation: Any, chance: Random) -> None:
    """Has a schema be a component."""
    components = root.get("components")
    names = list(components.get("schemas") or {}) if components else []
    homes = [h for h, k in places(operation) if k == "schema" and isinstance(h, dict)]
    if homes and names:
        name = chance.choice(names)
        chance.choice(homes)["schema"] = {"$ref": f"#/components/schemas/{name}"}


def _call(operation: Any, chance: Random) -> None:
    """Has an operation be called otherwise, or stand elsewhere."""
    if chance.randrange(2):
        operation["operationId"] = f"called{chance.randrange(99)}"
    else:
        operation["tags"] = chance.choice(([], ["added"], ["pets"], ["added", "pets"]))


def _alter(operation: Any, chance: Random) -> None:
    """Changes a number, a word or a yes."""
    found = [(h, k) for h, k in places(operation) if not isinstance(h[k], (dict, list))]
    if not found:
        return
    holder, key = chance.choice(found)
    match holder[key]:
        case bool() as value:
            holder[key] = not value
        case int() | float() as value:
            holder[key] = value + 1
        case str() as value:
            words = (f"{value}x", "integer", "string", "date-time", "query", "204")
            holder[key] = chance.choice(words)
