"""What the specification asks of tags, operations and parameters together, which no JSON Schema can say.

The rules are those of openapi-spec-validator. Its own walk over a description stops at what it does not
understand, takes minutes where this takes a second, and does not say where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from intaglio.errors import Problem
from intaglio.load import pointer
from intaglio.load.locate import locate
from intaglio.load.validate.visit import Visit

_METHODS = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
)
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_PLAIN = re.compile(r"[.;?&+#/]?([^*]*)\*?")
"""A name within what RFC 6570 writes around it; OpenAPI says that with `style` and `explode`."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation and the path item that it stands in; `name` is as in `GET /pets`."""

    path: str
    method: str
    node: Visit
    item: Visit

    @property
    def name(self) -> str:
        return f"{self.method.upper()} {self.path}"

    @property
    def at(self) -> str:
        """Where the path is, though the operation may stand elsewhere."""
        return pointer.child("#", "paths", self.path)

    @property
    def id_at(self) -> str:
        return self.node.below("operationId")


def operations(root: Visit) -> Iterator[Operation]:
    """All operations below `paths`, in the order of the description."""
    for path, item in _path_items(root):
        for key, value in item.entries():
            if key in _METHODS:
                yield Operation(path, key, value, item)
            elif key == "additionalOperations":
                for method, each in value.entries():
                    yield Operation(path, method, each, item)


def _path_items(root: Visit) -> Iterator[tuple[str, Visit]]:
    """Each by its path; one that is a reference may have operations beside that (3.1, 4.8.9.1)."""
    paths = root.child("paths")
    for path, item in paths.entries():
        yield path, item
        at = paths.below(path)
        own = paths.get(path)
        if item.at != at and isinstance(own, dict):
            beside = {key: value for key, value in own.items() if key != "$ref"}
            yield path, Visit(at, beside, root.walk)


def of_tags(root: Visit) -> Iterator[Problem]:
    """A name is used once (OpenAPI 3.1, 4.8.22), a parent exists and is nobody's own child (3.2, 4.22)."""
    named = [
        (name, each.below("name"), each)
        for each in root.child("tags").items()
        if (name := each.text("name")) is not None
    ]
    yield from _twice("tag {!r}", ((name, name, at, each) for name, at, each in named))
    parents = {name: each.text("parent") for name, _, each in named}
    for name, _, each in named:
        parent = parents[name]
        if parent is not None and parent not in parents:
            what = f"the parent {parent!r} of tag {name!r} is no tag"
            yield Problem(what, at=each.below("parent"))
        elif _is_own_ancestor(name, parents):
            what = f"tag {name!r} is among its own parents"
            yield Problem(what, at=each.below("parent"))


def _is_own_ancestor(name: str, parents: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    above = parents[name]
    while above is not None and above != name and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above == name


def of_operations(root: Visit) -> Iterator[Problem]:
    """An id is used once (OpenAPI 3.1, 4.8.10.1); parameters are those of the path, each once."""
    found = list(operations(root))
    yield from _of_ids(found)
    items = {item.at: item for _, item in _path_items(root)}
    for node in (*items.values(), *(each.node for each in found)):
        yield from _of_parameters(node)
    for each in found:
        yield from _of_path(each)


def _of_ids(found: Iterable[Operation]) -> Iterator[Problem]:
    first: dict[str, Operation] = {}
    for each in found:
        id_ = each.node.text("operationId")
        if id_ is not None and id_ in first:
            yield _same_id(id_, first[id_], each)
        elif id_ is not None:
            first[id_] = each


def _same_id(id_: str, first: Operation, second: Operation) -> Problem:
    if first.node.at != second.node.at:
        return _duplicate(f"operationId {id_!r}", first.id_at, second.id_at, first.node)
    what = f"{second.name} and {first.name} are one operation with one operationId"
    return Problem(f"duplicate operationId {id_!r}: {what}", at=second.at)


def _of_parameters(node: Visit) -> Iterator[Problem]:
    listed = node.child("parameters")
    named = (
        ((name, place), name, f"{listed.at}/{index}", each)
        for index, each in enumerate(listed.items())
        if (name := each.text("name")) is not None
        and (place := each.text("in")) is not None
    )
    yield from _twice("parameter {!r}", named)


def _twice(
    noun: str, named: Iterable[tuple[object, str, str, Visit]]
) -> Iterator[Problem]:
    """What has a key that another has: key, name, pointer, and any value of the same walk."""
    first: dict[object, str] = {}
    for key, name, at, visit in named:
        if key in first:
            yield _duplicate(noun.format(name), first[key], at, visit)
        first.setdefault(key, at)


def _duplicate(noun: str, first: str, second: str, visit: Visit) -> Problem:
    place = locate(visit.walk.document, first)
    other = f": {place.path}:{place.line} has it too" if place else ""
    return Problem(f"duplicate {noun}{other}", at=second)


def _of_path(operation: Operation) -> Iterator[Problem]:
    """Parameters in the path are declared, and those that are declared are in the path."""
    declared = {
        name: f"{listed.at}/{index}"
        for listed in _lists(operation)
        for index, each in enumerate(listed.items())
        if each.text("in") == "path" and (name := each.text("name")) is not None
    }
    written = _IN_BRACES.findall(operation.path)
    for name in dict.fromkeys(written):
        if name and name not in declared and _plain(name) not in declared:
            what = f"path parameter {name!r} of {operation.name} is not declared"
            yield Problem(what, at=operation.node.at)
    known = {*written, *map(_plain, written)}
    for name, at in declared.items():
        if name not in known:
            what = f"parameter {name!r} is not in the path of {operation.name}"
            yield Problem(what, at=at)


def _lists(operation: Operation) -> tuple[Visit, Visit]:
    return operation.item.child("parameters"), operation.node.child("parameters")


def _plain(name: str) -> str:
    match = _PLAIN.fullmatch(name)
    return match[1] if match else name


def parameters(root: Visit) -> Iterator[Visit]:
    """Every parameter of path items and operations, references followed."""
    for each in operations(root):
        for listed in _lists(each):
            yield from listed.items()
