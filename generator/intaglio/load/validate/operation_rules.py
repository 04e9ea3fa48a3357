"""Rules for tags, operations and parameters that concern several values, which no JSON Schema can express.

The rules are those of openapi-spec-validator. Its own walk over a description stops at what it does not
understand, takes minutes instead of a second, and gives no pointers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from intaglio.errors import Problem
from intaglio.load.locate import locate_pointer
from intaglio.load.pointer import join_pointer
from intaglio.load.validate.cursor import Cursor

_METHODS = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
)
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_EXPRESSION = re.compile(r"[.;?&+#/]?([^*]*)\*?")
"""The name in an expression of RFC 6570, as in `{?id*}`; OpenAPI has `style` and `explode` for the rest."""


@dataclass(frozen=True, slots=True)
class PathOperation:
    """An operation and its path item, both found through references."""

    path: str
    method: str
    value: Cursor
    item: Cursor

    @property
    def name(self) -> str:
        """The method and the path, as in `GET /pets`."""
        return f"{self.method.upper()} {self.path}"

    @property
    def at(self) -> str:
        """The pointer of the path; the operation may stand in another file."""
        return join_pointer("#", "paths", self.path)

    @property
    def id_at(self) -> str:
        """The pointer of the operationId."""
        return self.value.pointer_of("operationId")


def list_operations(root: Cursor) -> Iterator[PathOperation]:
    """Yields all operations below `paths`, in the order of the description."""
    for path, item in _list_path_items(root):
        for key, value in item.entries():
            if key in _METHODS:
                yield PathOperation(path, key, value, item)
            elif key == "additionalOperations":
                for method, each in value.entries():
                    yield PathOperation(path, method, each, item)


def _list_path_items(root: Cursor) -> Iterator[tuple[str, Cursor]]:
    """Yields path items by path; one with a `$ref` may have operations beside it (3.1, 4.8.9.1)."""
    paths = root.child("paths")
    for path, item in paths.entries():
        yield path, item
        at = paths.pointer_of(path)
        own = paths.get(path)
        if item.at != at and isinstance(own, dict):
            beside = {key: value for key, value in own.items() if key != "$ref"}
            yield path, paths.move_to(at, beside)


def check_tags(root: Cursor) -> Iterator[Problem]:
    """Yields a problem for each name used twice (OpenAPI 3.1, 4.8.22), and for parents (3.2, 4.22).

    The parent of a tag exists, and no tag is its own ancestor.
    """
    named = [
        (name, each.pointer_of("name"), each)
        for each in root.child("tags").items()
        if (name := each.get_string("name")) is not None
    ]
    yield from _find_duplicates(
        "tag {!r}", ((name, name, at, each) for name, at, each in named)
    )
    parents = {name: each.get_string("parent") for name, _, each in named}
    for name, _, each in named:
        parent = parents[name]
        if parent is not None and parent not in parents:
            what = f"the parent {parent!r} of tag {name!r} is no tag"
            yield Problem(what, at=each.pointer_of("parent"))
        elif _is_own_ancestor(name, parents):
            what = f"tag {name!r} is its own ancestor"
            yield Problem(what, at=each.pointer_of("parent"))


def _is_own_ancestor(name: str, parents: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    above = parents[name]
    while above is not None and above != name and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above == name


def check_operations(root: Cursor) -> Iterator[Problem]:
    """Yields a problem for each operationId used twice (OpenAPI 3.1, 4.8.10.1), and for parameters.

    A parameter is declared once. Those of the path are in the path, and the path has no others.
    """
    found = list(list_operations(root))
    yield from _check_ids(found)
    items = {item.at: item for _, item in _list_path_items(root)}
    for holder in (*items.values(), *(each.value for each in found)):
        yield from _check_parameters(holder)
    for each in found:
        yield from _check_path(each)


def _check_ids(found: Iterable[PathOperation]) -> Iterator[Problem]:
    first: dict[str, PathOperation] = {}
    for each in found:
        id_ = each.value.get_string("operationId")
        if id_ is not None and id_ in first:
            yield _make_id_problem(id_, first[id_], each)
        elif id_ is not None:
            first[id_] = each


def _make_id_problem(id_: str, first: PathOperation, second: PathOperation) -> Problem:
    if first.value.at != second.value.at:
        return _make_duplicate_problem(
            f"operationId {id_!r}", first.id_at, second.id_at, first.value
        )
    what = f"{second.name} and {first.name} are one operation with one operationId"
    return Problem(f"duplicate operationId {id_!r}: {what}", at=second.at)


def _check_parameters(holder: Cursor) -> Iterator[Problem]:
    listed = holder.child("parameters")
    named = (
        ((name, place), name, f"{listed.at}/{index}", each)
        for index, each in enumerate(listed.items())
        if (name := each.get_string("name")) is not None
        and (place := each.get_string("in")) is not None
    )
    yield from _find_duplicates("parameter {!r}", named)


def _find_duplicates(
    noun: str, named: Iterable[tuple[object, str, str, Cursor]]
) -> Iterator[Problem]:
    """Yields a problem for each key that is there twice, of key, name, pointer and any cursor."""
    first: dict[object, str] = {}
    for key, name, at, cursor in named:
        if key in first:
            yield _make_duplicate_problem(noun.format(name), first[key], at, cursor)
        first.setdefault(key, at)


def _make_duplicate_problem(
    noun: str, first: str, second: str, cursor: Cursor
) -> Problem:
    place = locate_pointer(first, cursor.document.resources)
    other = f": {place.path}:{place.line} has it too" if place else ""
    return Problem(f"duplicate {noun}{other}", at=second)


def _check_path(operation: PathOperation) -> Iterator[Problem]:
    """Yields a problem for each parameter of the path that is not declared, or the other way round."""
    declared = {
        name: f"{listed.at}/{index}"
        for listed in _get_parameter_lists(operation)
        for index, each in enumerate(listed.items())
        if each.get_string("in") == "path"
        and (name := each.get_string("name")) is not None
    }
    written = _IN_BRACES.findall(operation.path)
    for name in dict.fromkeys(written):
        if name and name not in declared and _parse_name(name) not in declared:
            what = f"path parameter {name!r} of {operation.name} is not declared"
            yield Problem(what, at=operation.value.at)
    known = {*written, *map(_parse_name, written)}
    for name, at in declared.items():
        if name not in known:
            what = f"parameter {name!r} is not in the path of {operation.name}"
            yield Problem(what, at=at)


def _get_parameter_lists(operation: PathOperation) -> tuple[Cursor, Cursor]:
    return operation.item.child("parameters"), operation.value.child("parameters")


def _parse_name(name: str) -> str:
    match = _EXPRESSION.fullmatch(name)
    return match[1] if match else name


def list_parameters(root: Cursor) -> Iterator[Cursor]:
    """Yields every parameter of path items and operations, references followed."""
    for each in list_operations(root):
        for listed in _get_parameter_lists(each):
            yield from listed.items()
