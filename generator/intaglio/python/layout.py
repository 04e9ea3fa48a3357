"""Which declaration stands in which module: one module per import cycle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intaglio.api.model import Alias, Api, Declaration, Enum, Model
from intaglio.api.walk import parts, references
from intaglio.python.cycles import components
from intaglio.python.names import Names
from intaglio.python.words import snake


@dataclass(frozen=True, slots=True)
class Layout:
    """The declarations of each module, in an order in which each can be evaluated."""

    modules: Mapping[str, tuple[Declaration, ...]]
    home: Mapping[str, str]


def lay_out(api: Api, names: Names, duplicates: Mapping[str, str]) -> Layout:
    """The modules of the models.

    What an operation or a component declares stands together; those that need each other, too, in the
    module of the first of them by name. What several operations have stands apart.
    """
    owner = {d.at: names.modules[d.title.owner] for d in api.declarations.values()}
    owner |= _shared(api, names, duplicates)
    graph: dict[str, set[str]] = {module: set() for module in owner.values()}
    for declaration in api.declarations.values():
        graph[owner[declaration.at]] |= {owner[at] for at in needs(declaration)}
    cycle = {module: min(group) for group in components(graph) for module in group}
    modules: dict[str, list[Declaration]] = defaultdict(list)
    for declaration in api.declarations.values():
        modules[cycle[owner[declaration.at]]].append(declaration)
    return Layout(
        {module: ordered(modules[module], duplicates) for module in sorted(modules)},
        {at: cycle[module] for at, module in owner.items()},
    )


def _shared(api: Api, names: Names, duplicates: Mapping[str, str]) -> dict[str, str]:
    """The modules of what is equal: one for all that the same operations have.

    Whoever needs anything of such a module has all of it, so that no operation loads what is not its own.
    """
    equal: dict[str, list[str]] = defaultdict(list)
    for at, first in sorted(duplicates.items()):
        equal[first].append(at)
    shares: dict[frozenset[str], list[str]] = defaultdict(list)
    for first, others in equal.items():
        owners = (api.declarations[at].title.owner for at in (first, *others))
        shares[frozenset(owners)].append(first)
    return {
        at: snake(min((names.classes[each] for each in share), key=_shortest))
        for share in shares.values()
        for first in share
        for at in (first, *equal[first])
    }


def _shortest(name: str) -> tuple[int, str]:
    return len(name), name


def needs(declaration: Declaration) -> Iterable[str]:
    """The pointers of what a declaration mentions."""
    return (at for type_ in parts(declaration) for at in references(type_))


def ordered(
    declarations: Iterable[Declaration], duplicates: Mapping[str, str]
) -> tuple[Declaration, ...]:
    """Enums, then models, whose annotations are read late, then aliases, each after what it mentions."""
    given = list(declarations)
    aliases = {d.at: d for d in given if isinstance(d, Alias)}
    graph = {
        at: {n for n in (*needs(d), duplicates.get(at, at)) if n in aliases} - {at}
        for at, d in aliases.items()
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
