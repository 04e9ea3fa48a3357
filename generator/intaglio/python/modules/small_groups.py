"""Brings small groups of declarations together: a module for each of them would be mostly headings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from intaglio.python.modules.usage_groups import Group

FEW = 45
"""How many declarations stand together though an operation may use only some of them."""

UNUSED = 150
"""How many of those that nothing uses stand together."""

Namespace = tuple[str, ...]
WEBHOOKS: Namespace = ("",)
"""Stands for all webhooks; no operation lies there, not those of a namespace called like them either."""


def neighbours(
    found: Iterable[Group], namespaces: Mapping[str, Namespace]
) -> Iterator[Group]:
    """The groups, those as one that operations of the same namespaces use, where they are few.

    `namespaces` are those of operations, by id. Groups still never need each other: what
    stands between two groups is used wherever the first is, and where the second is it is
    used too, so that all three lie in the same namespaces.
    """
    near: dict[frozenset[Namespace], list[Group]] = defaultdict(list)
    for group in found:
        near[_namespaces(group, namespaces)].append(group)
    for where, several in near.items():
        number = sum(len(group.members) for group in several)
        if number <= (FEW if where else UNUSED):
            yield _joined(several, where)
        else:
            yield from several


def _namespaces(
    group: Group, namespaces: Mapping[str, Namespace]
) -> frozenset[Namespace]:
    of_webhooks = (WEBHOOKS for _ in group.webhooks)
    return frozenset((*(namespaces[each] for each in group.operations), *of_webhooks))


def _joined(several: list[Group], where: frozenset[Namespace]) -> Group:
    first, *_ = several
    return replace(
        first,
        operations=tuple(sorted({each for g in several for each in g.operations})),
        webhooks=tuple(sorted({each for g in several for each in g.webhooks})),
        heads=tuple(each for g in several for each in g.heads),
        members=tuple(each for g in several for each in g.members),
        namespace=_name(where),
    )


def _name(where: frozenset[Namespace]) -> Namespace:
    if not where:
        return ("unused",)
    if where == {WEBHOOKS}:
        return ("webhooks",)
    return next(iter(where)) if len(where) == 1 else ()
