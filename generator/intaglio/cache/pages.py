"""Pages as JSON, without the words that they say of operations: to be printed again with others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, is_dataclass
from typing import Any

from intaglio.api.prose import Prose
from intaglio.python import views
from intaglio.python.pages import Page
from intaglio.python.text import Raw, Readable
from intaglio.python.told import Told

KINDS: Mapping[str, type[Any]] = {
    kind.__name__: kind
    for kind in (*vars(views).values(), Told)
    if isinstance(kind, type) and is_dataclass(kind)
}
"""What a view consists of: data may name one of these, and nothing else."""

RAW, PROSE, READABLE, MAPPING, VALUE = "r", "p", "x", "m", "v"


@dataclass(frozen=True, slots=True)
class Kept:
    """A page: its view as a line of JSON, and the operations that it tells of, by their pointers."""

    path: str
    template: str
    view: str
    told: tuple[str, ...]


def keep(pages: Iterable[Page], said: dict[str, Prose]) -> tuple[Kept, ...]:
    """The pages, with what they say of each operation put into `said`."""
    return tuple(_keep(page, said) for page in pages)


def _keep(page: Page, said: dict[str, Prose]) -> Kept:
    encoder = _Encoder()
    view = json.dumps(encoder.data(page.view))
    said.update(encoder.said)
    return Kept(page.path, page.template, view, tuple(encoder.said))


def page(kept: Kept, said: Mapping[str, Prose]) -> Page:
    """The page, saying that. Raises LookupError, TypeError or ValueError for what `keep` never made."""
    return Page(kept.path, kept.template, _value(json.loads(kept.view), said))


@dataclass(slots=True)
class _Encoder:
    """JSON data of values: lists for tuples, objects with one key for what JSON does not have."""

    said: dict[str, Prose] = field(default_factory=dict)

    def data(self, value: Any) -> Any:
        kind = type(value)
        if kind is str or kind is bool or kind is int or value is None:
            return value
        if kind is tuple:
            return [self.data(each) for each in value]
        if kind is Raw:
            return {RAW: str(value)}
        if kind is Prose:
            self.said[value.at] = value
            return {PROSE: value.at}
        if kind is Readable:
            return {READABLE: value.values_}
        if isinstance(value, Mapping):
            return {MAPPING: {str(key): self.data(each) for key, each in value.items()}}
        parts = KINDS[kind.__name__].__slots__
        return {VALUE: [kind.__name__, *(self.data(getattr(value, x)) for x in parts)]}


def _value(data: Any, said: Mapping[str, Prose]) -> Any:
    if isinstance(data, list):
        return tuple(_value(each, said) for each in data)
    if not isinstance(data, dict):
        return data
    ((tag, inner),) = data.items()
    match tag:
        case "r":
            return Raw(inner)
        case "p":
            return said[inner]
        case "x":
            return Readable(inner)
        case "m":
            return {key: _value(each, said) for key, each in inner.items()}
        case "v":
            kind, *parts = inner
            return KINDS[kind](*(_value(each, said) for each in parts))
    raise ValueError(tag)
