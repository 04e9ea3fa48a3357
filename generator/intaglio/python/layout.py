"""Which declaration stands in which module: one module per import cycle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intaglio.api.model import Alias, Api, Declaration, Enum, Model
from intaglio.api.walk import parts, references
from intaglio.python.cycles import components
from intaglio.python.names import Names


@dataclass(frozen=True, slots=True)
class Layout:
    """The declarations of each module, in an order in which each can be evaluated."""

    modules: Mapping[str, tuple[Declaration, ...]]
    home: Mapping[str, str]


def lay_out(api: Api, names: Names) -> Layout:
    """The modules of the models.

    What an operation or a component declares stands together; those that need each other, too, in the
    module of the first of them by name.
    """
    owner = {d.at: names.modules[d.title.owner] for d in api.declarations.values()}
    graph: dict[str, set[str]] = {module: set() for module in owner.values()}
    for declaration in api.declarations.values():
        graph[owner[declaration.at]] |= {owner[at] for at in needs(declaration)}
    cycle = {module: min(group) for group in components(graph) for module in group}
    modules: dict[str, list[Declaration]] = defaultdict(list)
    for declaration in api.declarations.values():
        modules[cycle[owner[declaration.at]]].append(declaration)
    return Layout(
        {module: ordered(modules[module]) for module in sorted(modules)},
        {at: cycle[module] for at, module in owner.items()},
    )


def needs(declaration: Declaration) -> Iterable[str]:
    """The pointers of what a declaration mentions."""
    return (at for type_ in parts(declaration) for at in references(type_))


def ordered(declarations: Iterable[Declaration]) -> tuple[Declaration, ...]:
    """Enums, then models, whose annotations are read late, then aliases, each after what it mentions."""
    given = list(declarations)
    aliases = {d.at: d for d in given if isinstance(d, Alias)}
    graph = {
        at: {n for n in needs(alias) if n in aliases} for at, alias in aliases.items()
    }
    later = [aliases[at] for group in components(graph) for at in group]
    return (
        *(d for d in given if isinstance(d, Enum)),
        *(d for d in given if isinstance(d, Model)),
        *later,
    )


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
