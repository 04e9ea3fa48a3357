"""A description cut down to some of its paths and to what these need, to be read as the whole one is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from intaglio.errors import IntaglioError, Problem
from intaglio.read import names, pointer, shape
from intaglio.read.document import Document, Resource
from intaglio.read.site import Site
from intaglio.read.upgrade import upgraded

Data = Mapping[str, Any]

_WHOLE = frozenset({"securitySchemes"})
"""Components that operations name without references."""

_APART = ("webhooks", "x-webhooks")
"""What no operation needs, and what leads to much."""


def excerpt(home: Site, shell: Data, items: Data, *others: Data) -> Document:
    """The description whose other parts are `shell`, with these path items and no webhooks.

    It has what the `others` need as well. The other parts reach no other file, and no value of them has a name of its own. Raises IntaglioError,
    also for items with such names: the whole could mean them.
    """
    needed = _needed(shell, items, *others)
    components = {
        kind: _chosen(kind, entries, needed)
        for kind, entries in (shell.get("components") or {}).items()
    }
    cut: dict[str, Any] = {"components": components, "paths": dict(items)}
    cut |= {key: {} for key in _APART}
    root = {key: cut.get(key, value) for key, value in shell.items()}
    resource = Resource("", home.shown(""), json.dumps(items), root, "")
    if (known := names.index([resource])).pointers or known.scopes:
        raise IntaglioError(Problem("a value has a name of its own"))
    data, version = shape.check(resource)
    return upgraded(Document({"": resource}, version, data, home))


def _chosen(kind: str, entries: Any, needed: set[str]) -> Any:
    if kind in _WHOLE or not isinstance(entries, dict):
        return entries
    at = pointer.child("#/components", kind)
    return {k: v for k, v in entries.items() if pointer.child(at, k) in needed}


def _needed(shell: Data, *items: Data) -> set[str]:
    """The pointers of the components that are mentioned outside of them, and of those that they mention."""
    components = shell.get("components") or {}
    schemas = components.get("schemas") or {}
    at = {
        pointer.child("#/components", kind, name): value
        for kind, entries in components.items()
        if isinstance(entries, dict)
        for name, value in entries.items()
    }
    outside = {k: v for k, v in shell.items() if k not in ("components", *_APART)}
    needed: set[str] = set()
    waiting: list[object] = [outside, *items]
    while waiting:
        found = set(_mentioned(waiting.pop()))
        new = at.keys() & (found | set(_heirs(schemas, found - needed))) - needed
        needed |= new
        waiting.extend(at[each] for each in new)
    return needed


def _mentioned(value: object) -> Iterator[str]:
    """Whatever text may name a component: too much does no harm."""
    pending = [value]
    while pending:
        inner = pending.pop()
        if isinstance(inner, dict):
            pending.extend(inner.values())
            yield from _mapped(inner.get("mapping"))
        elif isinstance(inner, list):
            pending.extend(inner)
        elif isinstance(inner, str) and inner.startswith("#/components/"):
            yield "/".join(inner.split("/")[:4])


def _mapped(mapping: object) -> Iterator[str]:
    """A discriminator may name a schema without saying where it stands."""
    for name in mapping.values() if isinstance(mapping, dict) else ():
        if isinstance(name, str):
            yield pointer.child("#/components/schemas", name)


def _heirs(schemas: Data, needed: set[str]) -> Iterator[str]:
    """The schemas that build on one of these: its discriminator may mean them without a word."""
    for name, schema in schemas.items():
        parts = schema.get("allOf") if isinstance(schema, dict) else None
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, dict) and part.get("$ref") in needed:
                yield pointer.child("#/components/schemas", name)
