"""In what order the declarations of a module stand: each after what it is made of, as far as that can be."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator, Mapping

from intaglio.api.model import Alias, Declaration
from intaglio.python.modules.graph import Graph, components, postorder
from intaglio.python.modules.facts import DeclarationFacts, needs


def ordered(
    declarations: Iterable[DeclarationFacts],
    classes: Mapping[str, str],
    duplicates: Mapping[str, str],
) -> tuple[str, ...]:
    """The pointers of these: enums, which need nothing, then each after what it needs.

    Of those that need each other, aliases come last: a class can wait for what it mentions, a union
    of classes cannot. A class that is called like a builtin comes first, since it would be taken for it.
    """
    given = tuple(declarations)
    enums = [d.at for d in given if d.kind == "enum"]
    others = {d.at: d for d in given if d.kind != "enum"}
    graph = {
        at: [n for each in d.needs if (n := duplicates.get(each, each)) in others]
        for at, d in others.items()
    }
    return (*enums, *_sorted(graph, others, classes))


def _sorted(
    graph: Graph, others: Mapping[str, DeclarationFacts], classes: Mapping[str, str]
) -> Iterator[str]:
    cycle = {at: n for n, group in enumerate(components(graph)) for at in group}

    def waits(at: str, needed: str) -> bool:
        """Whether it stands before what it needs, all the same."""
        is_early = hasattr(builtins, classes[at]) or others[needed].kind == "alias"
        is_class = others[at].kind == "model"
        return is_early and is_class and cycle[at] == cycle[needed]

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
