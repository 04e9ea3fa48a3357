"""Which operations and webhooks lead to which declarations: those that the same ones lead to go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from intaglio.api.model import Webhook
from intaglio.api.model.traversal import webhook_types, references_in
from intaglio.python.modules.graph import Graph, components
from intaglio.python.modules.facts import Facts, OperationFacts

User = OperationFacts | Webhook


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


def reached(
    graph: Mapping[str, Sequence[str]], starts: Iterable[str]
) -> dict[str, None]:
    """All that these lead to, themselves among it, each before what it leads to first."""
    found: dict[str, None] = {}
    waiting = [*starts][::-1]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found[at] = None
            waiting.extend(graph[at][::-1])
    return found


def groups(
    facts: Facts, webhooks: Iterable[Webhook], duplicates: Mapping[str, str]
) -> Iterator[Group]:
    """All declarations, each beside those that it is used with; what is equal is one.

    What nothing uses is grouped by what of its like leads to it. Whoever needs a group has all of it,
    and groups never need each other, since what a declaration needs is used wherever it is itself.
    """
    graph = {
        at: {duplicates.get(needed, needed) for needed in declaration.needs}
        for at, declaration in facts.declarations.items()
        if at not in duplicates
    }
    users: list[User] = [*facts.operations.values(), *webhooks]
    starts = dict.fromkeys(graph, 0)
    for bit, user in enumerate(users):
        for at in used(user):
            starts[duplicates.get(at, at)] |= 1 << bit
    for mask, cycles in _by_users(graph, starts, len(users)).items():
        found = [users[bit] for bit in _bits(mask) if bit < len(users)]
        yield Group(
            tuple(sorted(u.id for u in found if not isinstance(u, Webhook))),
            tuple(sorted(u.name for u in found if isinstance(u, Webhook))),
            _heads(graph, cycles),
            tuple(at for cycle in cycles for at in cycle),
        )


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set: few of many."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def used(user: User) -> Iterator[str]:
    """What an operation or a webhook names itself."""
    if not isinstance(user, Webhook):
        return iter(user.uses)
    return (at for type_ in webhook_types(user) for at in references_in(type_))


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
