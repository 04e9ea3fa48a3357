"""The names that values declare for references: `$self`, `$id`, `$anchor` and `$dynamicAnchor`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from intaglio.load.document import Resource
from intaglio.load.pointer import join_pointer
from intaglio.load.sources.root_location import join_uri

_Key = TypeVar("_Key", str, int)
_KEYWORDS = ("$self", "$id", "$anchor", "$dynamicAnchor")
_DATA = frozenset({"const", "default", "enum", "example", "examples"})
"""Keywords whose value is data: an `$id` in it declares nothing."""
_MAPS_OF_NAMES = frozenset(
    (
        *("properties", "patternProperties", "dependentSchemas", "$defs"),
        *("definitions", "schemas", "responses", "parameters"),
        *("requestBodies", "headers", "securitySchemes", "links", "callbacks"),
        *("pathItems", "mediaTypes", "paths", "webhooks", "content", "encoding"),
    )
)
"""Keywords whose keys are names that an author chose: a property may be called `default`."""


def index_anchors(
    resources: Iterable[Resource],
) -> tuple[dict[str, str], dict[str, str]]:
    """Returns `anchors` and `base_uris` of these files, as in `Document`.

    Of two values with one name the first has it. The base URI of a file that declares none is its `uri`.
    """
    anchors: dict[str, str] = {}
    base_uris: dict[str, str] = {}
    for resource in resources:
        if any(keyword in resource.text for keyword in _KEYWORDS):
            for at, value, base in _walk_mappings(resource):
                if _declares_base_uri(at, value):
                    anchors.setdefault(base, at)
                    base_uris[at] = base
                for keyword in ("$anchor", "$dynamicAnchor"):
                    anchor = value.get(keyword)
                    if isinstance(anchor, str):
                        anchors.setdefault(f"{base}#{anchor}", at)
    return anchors, base_uris


def _declares_base_uri(at: str, value: dict[str, object]) -> bool:
    keys = ("$id", "$self") if at.endswith("#") else ("$id",)
    return any(isinstance(value.get(key), str) for key in keys)


def find_base_uri(resource: Resource) -> str:
    """The base URI of a file: its `$self` (OpenAPI 3.2, 4.1.1), else where it was read."""
    data = resource.data
    own = data.get("$self") if isinstance(data, dict) else None
    return join_uri(resource.uri, own) if isinstance(own, str) else resource.uri


def _walk_mappings(
    resource: Resource,
) -> Iterator[tuple[str, dict[str, object], str]]:
    """Yields pointer, value and base URI of every mapping that is no data of an example or default."""
    pending: list[tuple[str, object, str]] = [
        (f"{resource.uri}#", resource.data, find_base_uri(resource))
    ]
    seen: set[int] = set()
    while pending:
        at, value, base = pending.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, dict):
            base = _update_base(value, base)
            yield at, value, base
            pending += [
                (join_pointer(at, key), inner, base)
                for key, inner in _select_collections(value.items())
                if key not in _DATA or at.rpartition("/")[2] in _MAPS_OF_NAMES
            ]
        elif isinstance(value, list):
            pending += [
                (join_pointer(at, i), v, base)
                for i, v in _select_collections(enumerate(value))
            ]


def _select_collections(
    items: Iterable[tuple[_Key, object]],
) -> list[tuple[_Key, object]]:
    return [(key, value) for key, value in items if isinstance(value, (dict, list))]


def _update_base(value: dict[str, object], base: str) -> str:
    own = value.get("$id")
    return join_uri(base, own) if isinstance(own, str) else base
