"""Canonical pointer -> file, line and its text, worked out only when a problem is printed."""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from intaglio.errors import Place
from intaglio.load.syntax import json_text
from intaglio.load import pointer
from intaglio.load.sources import files as source
from intaglio.load.document import Document, Resource
from intaglio.load.syntax.fault import Faulty
from intaglio.load.syntax.yaml_blocks import Block

if TYPE_CHECKING:
    from intaglio.load.syntax.yaml_lines import Index

_LEVELS = 3
"""Keys to an operation or a component."""


def locate(document: Document, at: str) -> Place | None:
    """The place of the value at a canonical pointer, or of the nearest that exists around it.

    The line is that of the value's key. `None` where the file itself is not known.
    """
    uri, tokens = pointer.split(at)
    resource = document.resources.get(uri)
    if resource is None:
        return None
    starts = _line_starts(resource)
    line = bisect_right(starts, _offset(resource, tokens))
    end = starts[line] - 1 if line < len(starts) else len(resource.text)
    return Place(resource.path, line, resource.text[starts[line - 1] : end])


def _offset(resource: Resource, tokens: tuple[str, ...]) -> int:
    if source.is_json(resource.text, resource.path):
        try:
            return _json_offset(resource, tokens)
        except (json.JSONDecodeError, IndexError):
            pass  # a YAML text that begins like JSON
    return _yaml_offset(resource, tokens)


def _json_offset(resource: Resource, tokens: tuple[str, ...]) -> int:
    offset = value = json_text.start(resource.text)
    for token in tokens:
        below = _json_entries(resource, value).get(token)
        if below is None:
            break
        offset, value = below
    return offset


# Resources are compared by identity, so the caches hold what one run asked about and no more.
@lru_cache(maxsize=512)
def _json_entries(resource: Resource, start: int) -> dict[str, tuple[int, int]]:
    entries = json_text.entries(resource.text, start)
    return {key: (at, value) for key, at, value in entries}


@lru_cache(maxsize=8)
def _line_starts(resource: Resource) -> array[int]:
    """The offset of each line, so that the thousandth message costs no walk over the text."""
    ends = re.finditer("\n", resource.text)
    return array("Q", (0, *(each.end() for each in ends)))


def _yaml_offset(resource: Resource, tokens: tuple[str, ...]) -> int:
    """Within an operation or a component, which is parsed once; an alias may ask for the whole text."""
    around = _yaml_block(resource, tokens[:_LEVELS])
    for block in (around, Block(0, len(resource.text), 0)):
        try:
            index = _yaml_index(resource, block)
        except Faulty:
            continue
        below = tokens[max(block.depth - 1, 0) :]
        if not block.depth or below[0] in index.inner:
            return block.start + index.offset_of(below)
    return 0


def _yaml_block(resource: Resource, tokens: tuple[str, ...]) -> Block:
    """The innermost block on the way that the lines of the text tell."""
    block = Block(0, len(resource.text), 0)
    for token in tokens:
        inner = _yaml_entries(resource, block).get(token)
        if inner is None:
            break
        block = inner
    return block


@lru_cache(maxsize=512)
def _yaml_entries(resource: Resource, block: Block) -> dict[str, Block]:
    return block.entries(resource.text)


@lru_cache(maxsize=512)
def _yaml_index(resource: Resource, block: Block) -> Index:
    # For those whose description has no fault, and for those who have no YAML.
    from intaglio.load.syntax import yaml_lines

    return yaml_lines.index(resource.text[block.start : block.end])
