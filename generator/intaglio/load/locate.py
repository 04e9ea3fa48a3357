"""Canonical pointer -> file and line in the user's own text, for the problems that loading and a run report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from intaglio.errors import Place, Problem, quote_line
from intaglio.load.document import Document, Resource
from intaglio.load.pointer import split_pointer
from intaglio.load.syntax.json_positions import find_json_offset
from intaglio.load.syntax.parse import is_json
from intaglio.load.syntax.problems import find_line


def locate_problem(document: Document, problem: Problem) -> Problem:
    """The problem with the place of the value that it is about, if that is known."""
    (located,) = locate_problems([problem], document.resources)
    return located


def locate_problems(
    problems: Iterable[Problem], resources: Mapping[str, Resource]
) -> tuple[Problem, ...]:
    """The problems, each with its place; `resources` are the files by their uri.

    A problem that has a place, or that is about no value, stays as it is.
    """
    return tuple(
        (
            each
            if each.place is not None or not each.at
            else replace(each, place=locate_pointer(each.at, resources))
        )
        for each in problems
    )


def locate_pointer(at: str, resources: Mapping[str, Resource]) -> Place | None:
    """The place of the key of a value, or of the nearest value around it that exists.

    Returns `None` if the file of the pointer is not among `resources`.
    """
    uri, keys = split_pointer(at)
    resource = resources.get(uri)
    if resource is None:
        return None
    offset = _find_offset(resource, keys)
    line = find_line(resource.text, offset)
    return Place(resource.path, line, quote_line(resource.text, offset))


def _find_offset(resource: Resource, keys: tuple[str, ...]) -> int:
    if is_json(resource.text, resource.path):
        try:
            return find_json_offset(resource.text, keys)
        except (ValueError, IndexError):
            pass  # YAML that begins like JSON
    # PyYAML is slow to import, and JSON does not need it.
    from intaglio.load.syntax.yaml_positions import find_yaml_offset

    return find_yaml_offset(resource.text, keys)
