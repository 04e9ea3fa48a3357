"""Graphs of dependencies: strongly connected components, orders and reachable nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

Graph = Mapping[str, Iterable[str]]


def find_strong_components(graph: Graph) -> list[list[str]]:
    """The strongly connected components, each after those that it needs (Kosaraju's algorithm).

    The result depends on the graph alone, not on the order of its nodes.
    """
    backward: dict[str, list[str]] = {node: [] for node in graph}
    for node in sorted(graph):
        for needed in graph[node]:
            backward[needed].append(node)
    seen: set[str] = set()
    finished = [n for root in sorted(graph) for n in postorder(backward, root, seen)]
    forward = {node: sorted(graph[node]) for node in graph}
    seen = set()
    return [
        sorted(found)
        for root in reversed(finished)
        if (found := list(postorder(forward, root, seen)))
    ]


def postorder(graph: Graph, root: str, seen: set[str]) -> Iterator[str]:
    """The nodes that paths from `root` lead to, but for those `seen` before; each after its children."""
    if root in seen:
        return
    seen.add(root)
    work = [(root, iter(graph[root]))]
    while work:
        node, rest = work[-1]
        child = next((each for each in rest if each not in seen), None)
        if child is None:
            yield work.pop()[0]
        else:
            seen.add(child)
            work.append((child, iter(graph[child])))


def find_reachable(
    graph: Mapping[str, Sequence[str]], starts: Iterable[str]
) -> dict[str, None]:
    """All nodes that paths from `starts` lead to, these included, in depth-first order."""
    found: dict[str, None] = {}
    waiting = [*starts][::-1]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found[node] = None
            waiting.extend(graph[node][::-1])
    return found
