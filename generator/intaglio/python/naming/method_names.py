"""The namespaces of operations, and the names of their methods."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from intaglio.api.model import Operation, Tag
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.reserved import CLIENT
from intaglio.python.naming.words import to_snake_case

Path = tuple[str, ...]
"""A namespace: the attributes that lead to it from the client; empty for the client itself."""


def find_namespace(operation: Operation, tags: tuple[Tag, ...]) -> Path:
    """The namespace of an operation: its author's group, or else its first tag below that one's parents."""
    path = operation.group
    if path is None:
        path = _with_parents(operation.tags[:1], tags)
    names = tuple(to_snake_case(part) for part in path)
    return (f"{names[0]}_", *names[1:]) if names and names[0] in CLIENT else names


def _with_parents(path: Path, tags: tuple[Tag, ...]) -> Path:
    """A tag after all of its parents (OpenAPI 3.2, 4.22)."""
    parents = {tag.name: tag.parent for tag in tags}
    while path and (parent := parents.get(path[0])) is not None and parent not in path:
        path = (parent, *path)
    return path


def list_namespaces(namespaces: Mapping[str, Path]) -> tuple[Path, ...]:
    """Every namespace, parents first; those without methods of their own are among them.

    `namespaces` are those of operations, by id. The client itself is one if there is any operation.
    """
    paths = {
        path[:depth] for path in namespaces.values() for depth in range(len(path) + 1)
    }
    return tuple(sorted(paths))


def group_by_namespace(namespaces: Mapping[str, Path]) -> dict[Path, list[str]]:
    """The ids of the operations of every namespace, the client's first, in their order."""
    found: dict[Path, list[str]] = {
        path: [] for path in ((), *list_namespaces(namespaces))
    }
    for id_, path in namespaces.items():
        found[path].append(id_)
    return found


def collect_first_tags(
    namespaces: Mapping[str, Path], operations: Iterable[Operation]
) -> dict[Path, set[str]]:
    """The first tags of the operations of each namespace: their descriptions describe it."""
    found: dict[Path, set[str]] = {
        path: set() for path in ((), *list_namespaces(namespaces))
    }
    for operation in operations:
        found[namespaces[operation.id]].update(operation.tags[:1])
    return found


def choose_method_names(
    operations: Collection[Operation],
    namespaces: Mapping[str, Path],
    pins: Mapping[str, str],
) -> dict[str, str]:
    """The method of each operation, by its id; `pins` are those of the user's config."""
    names: dict[str, str] = {}
    paths = list_namespaces(namespaces)
    for path in paths:
        own = (each for each in operations if namespaces[each.id] == path)
        children = {child[-1] for child in paths if child[:-1] == path and child}
        taken = children if path else children | CLIENT
        candidates = (_list_method_names(each, pins) for each in own)
        names.update(resolve_collisions(candidates, taken, _without_async))
    return names


def _without_async(method: str) -> str:
    """`create` and `create_async` are two methods of one operation."""
    return method.removesuffix("_async")


def _list_method_names(operation: Operation, pins: Mapping[str, str]) -> NameCandidates:
    """Its author's name, or else its id, without the tag that it begins with."""
    id_, full = operation.id, to_snake_case(operation.id)
    pin = pins.get(id_) or operation.name
    if pin is not None:
        return NameCandidates(id_, (to_snake_case(pin), full), rank=0)
    rank = 1 if full == id_ else 2
    rest = id_.removeprefix(operation.tags[0]) if operation.tags else ""
    if operation.tags and operation.tags[0] and rest[:1] in set("/._:-"):
        return NameCandidates(id_, (to_snake_case(rest[1:]), full), rank)
    return NameCandidates(id_, (full, f"{full}_"), rank)
