"""The names that values give themselves: `$self`, `$id`, `$anchor` and `$dynamicAnchor`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from intaglio.load import pointer
from intaglio.load.document import Resource
from intaglio.load.sources.site import absolute

_Key = TypeVar("_Key", str, int)
_KEYWORDS = ("$self", "$id", "$anchor", "$dynamicAnchor")
_DATA = frozenset({"const", "default", "enum", "example", "examples"})
_MAPS = frozenset(
    (
        *("properties", "patternProperties", "dependentSchemas", "$defs"),
        *("definitions", "schemas", "responses", "parameters"),
        *("requestBodies", "headers", "securitySchemes", "links", "callbacks"),
        *("pathItems", "mediaTypes", "paths", "webhooks", "content", "encoding"),
    )
)
"""Keywords whose keys are names that an author chose, among them the keywords of `_DATA`."""


@dataclass(frozen=True, slots=True)
class Names:
    """`pointers`: absolute URI, or base URI + `#` + anchor, to pointer; `scopes`: pointer to base URI.

    The base URI of a file that declares none is its `uri`.
    """

    pointers: dict[str, str] = field(default_factory=dict)
    scopes: dict[str, str] = field(default_factory=dict)


def index(resources: Iterable[Resource]) -> Names:
    """All names in these files; of two values with one name the first has it."""
    names = Names()
    for resource in resources:
        if any(keyword in resource.text for keyword in _KEYWORDS):
            for at, value, base in _nodes(resource):
                _enter(names, at, value, base)
    return names


def base_of(resource: Resource) -> str:
    """The base URI of a file: its `$self` (OpenAPI 3.2, 4.1.1), else where it was read."""
    data = resource.data
    own = data.get("$self") if isinstance(data, dict) else None
    return absolute(resource.uri, own) if isinstance(own, str) else resource.uri


def _nodes(resource: Resource) -> Iterator[tuple[str, dict[str, object], str]]:
    pending: list[tuple[str, object, str]] = [
        (f"{resource.uri}#", resource.data, base_of(resource))
    ]
    seen: set[int] = set()
    while pending:
        at, value, base = pending.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, dict):
            base = _base(value, base)
            yield at, value, base
            pending += [
                (pointer.child(at, key), inner, base)
                for key, inner in _inner(value.items())
                if key not in _DATA or at.rpartition("/")[2] in _MAPS
            ]
        elif isinstance(value, list):
            pending += [
                (pointer.child(at, i), v, base) for i, v in _inner(enumerate(value))
            ]


def _inner(items: Iterable[tuple[_Key, object]]) -> list[tuple[_Key, object]]:
    return [(key, value) for key, value in items if isinstance(value, (dict, list))]


def _base(value: dict[str, object], base: str) -> str:
    own = value.get("$id")
    return absolute(base, own) if isinstance(own, str) else base


def _enter(names: Names, at: str, value: dict[str, object], base: str) -> None:
    own = value.get("$self") if at.endswith("#") else None
    if isinstance(own, str) or isinstance(value.get("$id"), str):
        names.pointers.setdefault(base, at)
        names.scopes[at] = base
    for keyword in ("$anchor", "$dynamicAnchor"):
        anchor = value.get(keyword)
        if isinstance(anchor, str):
            names.pointers.setdefault(f"{base}#{anchor}", at)
