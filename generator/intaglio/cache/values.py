"""Values of the Api as JSON, each on a line of its own, and back: data that may name nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from intaglio.api import model, scheme, types, xml
from intaglio.api.prose import Prose
from intaglio.api.types import Kind
from intaglio.python.reach import Group

KINDS: Mapping[str, type[Any]] = {
    kind.__name__: kind
    for room in (model, scheme, types, xml)
    for kind in (*vars(room).values(), Prose, Group)
    if isinstance(kind, type) and is_dataclass(kind)
}
"""What a line may be made of, by name."""

Read = Callable[[Any], Any]


def line(value: object) -> str:
    """The value as JSON: objects for instances, which have one key, and lists for tuples.

    Raises TypeError or ValueError for what is no value of an Api. An operation's words are left out, and
    so are the last fields of an instance where they have their defaults.
    """
    return _ENCODER.encode(value)


def value(line: str) -> Any:
    """The value of a line. Raises LookupError, TypeError or ValueError for what `line` never made."""
    return read(json.loads(line))


def read(data: Any) -> Any:
    """The value of the JSON of a line, or of a part of it."""
    kind = type(data)
    if kind is list:
        return tuple(map(read, data))
    if kind is not dict:
        return data
    ((name, parts),) = data.items()
    readers = _READERS[name].values()
    return KINDS[name](
        *[part if f is None else f(part) for f, part in zip(readers, parts)]
    )


def _data(value: object) -> object:
    if isinstance(value, Prose):
        return {"Prose": [value.at]}
    name = type(value).__name__
    if KINDS.get(name) is not type(value):
        raise TypeError(name)
    parts = [getattr(value, part) for part in _READERS[name]]
    defaults = _DEFAULTS[name]
    while parts and _is_same(parts[-1], defaults[len(parts) - 1]):
        parts.pop()
    return {name: parts}


def _is_same(part: object, default: object) -> bool:
    """Whether a part need not be said, as most: what JSON tells apart is not the same."""
    return part is default or type(part) is type(default) and part == default


_ENCODER = json.JSONEncoder(default=_data, separators=(",", ":"))


def _readers(kind: type[Any]) -> Iterator[tuple[str, Read | None]]:
    """How each field is read: what is JSON in the description stays as it is."""
    for each in fields(kind):
        said = str(each.type)
        if said == "Kind":
            yield each.name, Kind
        elif said == "tuple[Json, ...]":
            yield each.name, tuple
        else:
            yield each.name, None if "Json" in said else read


_READERS: Mapping[str, Mapping[str, Read | None]] = {
    name: dict(_readers(kind)) for name, kind in KINDS.items()
}

_DEFAULTS: Mapping[str, tuple[object, ...]] = {
    name: tuple(each.default for each in fields(kind)) for name, kind in KINDS.items()
}
