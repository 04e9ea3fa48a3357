"""Groups of declarations that are printed as one module: those that the same operations use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from intaglio.python.modules.dependencies import Dependencies
from intaglio.python.modules.graph import Graph, find_strong_components
from intaglio.python.modules.usage import User
from intaglio.python.naming.method_names import Path

FEW = 45
"""The most declarations of small groups that are joined: an operation may use only some of them."""

UNUSED = 150
"""The most declarations without a user that are joined."""

WEBHOOKS: Path = ("",)
"""The namespace that stands for all webhooks; no operation is in it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Declarations, by pointer, that exactly these operations, by id, and webhooks, by name, lead to.

    `heads` are those that no other of the group needs, or that need each other. `namespace` is set
    if several groups of that namespace are joined (`join_small_groups`).
    """

    operations: tuple[str, ...]
    webhooks: tuple[str, ...]
    heads: tuple[str, ...]
    members: tuple[str, ...]
    namespace: Path = ()


def group_by_users(
    dependencies: Dependencies,
    users: tuple[User, ...],
    duplicates: Mapping[str, str],
) -> Iterator[Group]:
    """All declarations but duplicates, grouped by the operations and webhooks that lead to them.

    Declarations without a user are grouped by the unused ones that lead to them. No two groups need
    each other: what a declaration needs is used by every user of the declaration itself.
    """
    graph = {
        at: {duplicates.get(each, each) for each in needed}
        for at, needed in dependencies.items()
        if at not in duplicates
    }
    starts = dict.fromkeys(graph, 0)
    for bit, user in enumerate(users):
        for at in user.declarations:
            starts[duplicates.get(at, at)] |= 1 << bit
    for mask, cycles in _group_cycles(graph, starts, len(users)).items():
        found = [users[bit] for bit in _set_bits(mask) if bit < len(users)]
        yield Group(
            tuple(sorted(user.name for user in found if not user.is_webhook)),
            tuple(sorted(user.name for user in found if user.is_webhook)),
            _find_heads(graph, cycles),
            tuple(at for cycle in cycles for at in cycle),
        )


def _set_bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set: few of many."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _group_cycles(
    graph: Graph, starts: Mapping[str, int], users: int
) -> Mapping[int, list[list[str]]]:
    """The cycles of the graph by their users, a bit for each user.

    Each cycle passes its bits on to what it needs. A cycle without a user gets a bit above those of
    the users, which counts only if there is no other.
    """
    found = dict(starts)
    used = (1 << users) - 1
    by_users: dict[int, list[list[str]]] = defaultdict(list)
    unused = users
    for cycle in reversed(find_strong_components(graph)):
        mask = 0
        for at in cycle:
            mask |= found[at]
        if not mask:
            mask, unused = 1 << unused, unused + 1
        for at in cycle:
            for needed in graph[at]:
                found[needed] |= mask
        by_users[mask & used or mask].append(cycle)
    return by_users


def _find_heads(graph: Graph, cycles: list[list[str]]) -> tuple[str, ...]:
    """The members that others of the group do not need, unless they need those too."""
    needed = {
        each
        for cycle in cycles
        for at in cycle
        for each in graph[at]
        if each not in cycle
    }
    return tuple(at for cycle in cycles for at in cycle if at not in needed)


def join_small_groups(
    found: Iterable[Group], namespaces: Mapping[str, Path]
) -> Iterator[Group]:
    """The groups, with few declarations of the same namespaces joined: modules of one class are no help.

    `namespaces` are those of operations, by id. Two joined groups still need no third that needs
    them: what stands between two groups has the same namespaces as they, so it is joined with them.
    """
    by_namespaces: dict[frozenset[Path], list[Group]] = defaultdict(list)
    for group in found:
        by_namespaces[_find_namespaces(group, namespaces)].append(group)
    for paths, several in by_namespaces.items():
        number = sum(len(group.members) for group in several)
        if number <= (FEW if paths else UNUSED):
            yield _join(several, paths)
        else:
            yield from several


def _find_namespaces(group: Group, namespaces: Mapping[str, Path]) -> frozenset[Path]:
    of_webhooks = (WEBHOOKS for _ in group.webhooks)
    return frozenset((*(namespaces[each] for each in group.operations), *of_webhooks))


def _join(several: list[Group], paths: frozenset[Path]) -> Group:
    first, *_ = several
    return replace(
        first,
        operations=tuple(sorted({each for g in several for each in g.operations})),
        webhooks=tuple(sorted({each for g in several for each in g.webhooks})),
        heads=tuple(each for g in several for each in g.heads),
        members=tuple(each for g in several for each in g.members),
        namespace=_common_namespace(paths),
    )


def _common_namespace(paths: frozenset[Path]) -> Path:
    if not paths:
        return ("unused",)
    if paths == {WEBHOOKS}:
        return ("webhooks",)
    return next(iter(paths)) if len(paths) == 1 else ()
