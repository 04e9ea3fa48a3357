"""In what order the declarations of a module stand: each after what it is made of, as far as that can be."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator, Mapping

from intaglio.api.model import Alias, Declaration, Enum, Model
from intaglio.python.cycles import Graph, components, postorder
from intaglio.python.reach import needs


def ordered(
    declarations: Iterable[Declaration],
    classes: Mapping[str, str],
    duplicates: Mapping[str, str],
) -> tuple[Declaration, ...]:
    """Enums, which need nothing, then each after what it needs.

    Of those that need each other, aliases come last: a class can wait for what it mentions, a union
    of classes cannot. A class that is called like a builtin comes first, since it would be taken for it.
    """
    given = tuple(declarations)
    enums = [d for d in given if isinstance(d, Enum)]
    others = {d.at: d for d in given if not isinstance(d, Enum)}
    graph = {
        at: [n for each in needs(d) if (n := duplicates.get(each, each)) in others]
        for at, d in others.items()
    }
    return (*enums, *(others[at] for at in _sorted(graph, others, classes)))


def _sorted(
    graph: Graph, others: Mapping[str, Declaration], classes: Mapping[str, str]
) -> Iterator[str]:
    cycle = {at: n for n, group in enumerate(components(graph)) for at in group}

    def waits(at: str, needed: str) -> bool:
        """Whether it stands before what it needs, all the same."""
        is_early = hasattr(builtins, classes[at]) or isinstance(others[needed], Alias)
        return is_early and isinstance(others[at], Model) and cycle[at] == cycle[needed]

    first = {at: [n for n in graph[at] if not waits(at, n)] for at in graph}
    seen: set[str] = set()
    return (at for start in graph for at in postorder(first, start, seen))


def recursive(declarations: Iterable[Declaration]) -> frozenset[str]:
    """The aliases that mention themselves, directly or through other aliases."""
    aliases = {d.at: d for d in declarations if isinstance(d, Alias)}
    graph = {
        at: {n for n in needs(alias) if n in aliases} for at, alias in aliases.items()
    }
    return frozenset(
        at
        for group in components(graph)
        for at in group
        if len(group) > 1 or at in graph[at]
    )
