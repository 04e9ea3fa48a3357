"""Which operations and webhooks lead to which declarations: those that the same ones lead to go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from intaglio.api.model import Api, Declaration, Operation, Webhook
from intaglio.api.types import Type
from intaglio.api.walk import (
    parts,
    posted_types,
    received_types,
    references,
    sent_types,
)
from intaglio.python.cycles import Graph, components

User = Operation | Webhook


@dataclass(frozen=True, slots=True)
class Group:
    """Declarations, by pointer, that exactly these operations, by id, and webhooks, by name, lead to.

    `heads` are those that no other of the group needs, or that need each other. `namespace` is set
    where several groups of that namespace stand together (`neighbours`).
    """

    operations: tuple[str, ...]
    webhooks: tuple[str, ...]
    heads: tuple[str, ...]
    members: tuple[str, ...]
    namespace: tuple[str, ...] = ()


def needs(declaration: Declaration) -> Iterator[str]:
    """The pointers of what a declaration mentions."""
    return (at for type_ in parts(declaration) for at in references(type_))


def groups(
    api: Api, duplicates: Mapping[str, str], requests: Mapping[str, str]
) -> Iterator[Group]:
    """All declarations, each beside those that it is used with; what is equal is one.

    What nothing uses is grouped by what of its like leads to it. Whoever needs a group has all of it,
    and groups never need each other, since what a declaration needs is used wherever it is itself.
    """
    graph = {
        at: {duplicates.get(needed, needed) for needed in needs(declaration)}
        for at, declaration in api.declarations.items()
        if at not in duplicates
    }
    users: list[User] = [*api.operations, *api.webhooks]
    starts = dict.fromkeys(graph, 0)
    for bit, user in enumerate(users):
        for at in _used(user, requests):
            starts[duplicates.get(at, at)] |= 1 << bit
    for mask, cycles in _by_users(graph, starts, len(users)).items():
        found = [users[bit] for bit in _bits(mask) if bit < len(users)]
        yield Group(
            tuple(sorted(user.id for user in found if isinstance(user, Operation))),
            tuple(sorted(user.name for user in found if isinstance(user, Webhook))),
            _heads(graph, cycles),
            tuple(at for cycle in cycles for at in cycle),
        )


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set: few of many."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _used(user: User, requests: Mapping[str, str]) -> Iterator[str]:
    """What an operation or a webhook names itself."""
    types: Iterable[Type]
    if isinstance(user, Webhook):
        types = posted_types(user)
    else:
        types = (*sent_types(user), *received_types(user))
        if user.id in requests:
            yield requests[user.id]
    for type_ in types:
        yield from references(type_)


def _by_users(
    graph: Graph, starts: Mapping[str, int], users: int
) -> Mapping[int, list[list[str]]]:
    """The cycles of the graph by who leads to them, a bit each; every cycle hands its own on.

    A cycle that nothing leads to leads where it leads itself: it has a bit above those of the users,
    which counts among its like alone.
    """
    found = dict(starts)
    used = (1 << users) - 1
    by_users: dict[int, list[list[str]]] = defaultdict(list)
    unused = users
    for cycle in reversed(components(graph)):
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


def _heads(graph: Graph, cycles: list[list[str]]) -> tuple[str, ...]:
    """The members that others of the group do not need, unless they need them too."""
    needed = {
        each
        for cycle in cycles
        for at in cycle
        for each in graph[at]
        if each not in cycle
    }
    return tuple(at for cycle in cycles for at in cycle if at not in needed)
