"""The order of the declarations of one module: each after what it is made of, where that is possible."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator, Mapping, Sequence

from intaglio.api.model import Alias, Declaration, Enum, Model
from intaglio.python.modules.graph import Graph, find_strong_components, postorder
from intaglio.python.modules.dependencies import Dependencies, list_references


def order_declarations(
    declarations: Sequence[Declaration],
    classes: Mapping[str, str],
    dependencies: Dependencies,
    duplicates: Mapping[str, str],
) -> tuple[str, ...]:
    """The pointers of the declarations of one module: enums first, then each after what it needs.

    Of those that need each other, aliases come last: a field may name a class that comes later, a
    union of classes may not. A class that is named like a builtin comes before its users, since
    these would be evaluated with the builtin.
    """
    enums = [each.at for each in declarations if isinstance(each, Enum)]
    others = {each.at: each for each in declarations if not isinstance(each, Enum)}
    graph = {
        at: [
            n
            for each in dependencies[at]
            if (n := duplicates.get(each, each)) in others
        ]
        for at in others
    }
    return (*enums, *_order(graph, others, classes))


def _order(
    graph: Graph, others: Mapping[str, Declaration], classes: Mapping[str, str]
) -> Iterator[str]:
    cycle = {
        at: n for n, group in enumerate(find_strong_components(graph)) for at in group
    }

    def comes_before(at: str, needed: str) -> bool:
        """True if a declaration is printed before one that it needs."""
        is_early = hasattr(builtins, classes[at]) or isinstance(others[needed], Alias)
        return is_early and isinstance(others[at], Model) and cycle[at] == cycle[needed]

    first = {at: [n for n in graph[at] if not comes_before(at, n)] for at in graph}
    seen: set[str] = set()
    return (at for start in graph for at in postorder(first, start, seen))


def find_recursive_aliases(declarations: Iterable[Declaration]) -> frozenset[str]:
    """The aliases that mention themselves, directly or through other aliases."""
    aliases = {d.at: d for d in declarations if isinstance(d, Alias)}
    graph = {
        at: {n for n in list_references(alias) if n in aliases}
        for at, alias in aliases.items()
    }
    return frozenset(
        at
        for group in find_strong_components(graph)
        for at in group
        if len(group) > 1 or at in graph[at]
    )
