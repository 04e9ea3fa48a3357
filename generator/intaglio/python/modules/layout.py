"""Which declaration stands in which module: one module for all that the same operations use, or the same namespaces where it is little."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from intaglio.api.model import Webhook
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.modules.facts import DeclarationFacts, Facts
from intaglio.python.naming.names import Names
from intaglio.python.modules.small_groups import neighbours
from intaglio.python.modules.order import ordered
from intaglio.python.modules.usage_groups import Group, User, groups, reached, used
from intaglio.python.naming.words import to_pascal_case, to_snake_case

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Module:
    """The declarations of a group, by pointer, in an order in which each can be evaluated."""

    group: Group
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The modules by name, and the name of the one that a declaration stands in, by its pointer."""

    modules: Mapping[str, Module] = field(default_factory=dict)
    home: Mapping[str, str] = field(default_factory=dict)


def lay_out_modules(
    facts: Facts,
    webhooks: tuple[Webhook, ...],
    names: Names,
    duplicates: Mapping[str, str],
) -> Layout:
    """The modules of the models, of which no two need each other."""
    classes, known = names.classes, facts.declarations
    near = neighbours(groups(facts, webhooks, duplicates), names.groups)
    found = {_head(known, classes, group): group for group in near}
    claimed = resolve_collisions(
        _claim(known[at], classes[at], group) for at, group in found.items()
    )
    place = {at: n for n, at in enumerate(read(facts, webhooks))}
    modules = {}
    for head, group in sorted(found.items(), key=lambda each: claimed[each[0]]):
        members = sorted(group.members, key=lambda at: place[at])
        standing = ordered([known[at] for at in members], classes, duplicates)
        modules[claimed[head]] = Module(group, standing)
    home = {at: claimed[head] for head, g in found.items() for at in g.members}
    return Layout(modules, home | {at: home[same] for at, same in duplicates.items()})


def read(facts: Facts, webhooks: Iterable[Webhook]) -> list[str]:
    """The pointers of all declarations as whoever reads the operations comes upon them.

    What nothing uses comes last, by its pointer: where it stands in the description does not matter.
    """
    graph = {at: each.needs for at, each in facts.declarations.items()}
    users: tuple[User, ...] = (*facts.operations.values(), *webhooks)
    starts = [at for user in users for at in used(user)]
    return list(reached(graph, (*starts, *sorted(graph))))


def _head(
    known: Mapping[str, DeclarationFacts], classes: Mapping[str, str], group: Group
) -> str:
    """What the others belong to: a component, of the shortest name, if there are several."""

    def precedence(at: str) -> tuple[bool, int, str]:
        return not known[at].name_parts.is_component, len(classes[at]), classes[at]

    return min(group.heads, key=precedence)


def _claim(head: DeclarationFacts, class_: str, group: Group) -> NameCandidates:
    """The name of a module: its namespace's, the only operation's that uses it, else that of the group's head.

    Where two want one name, the one that is spelled as modules are has it before the other, and what
    nothing uses moves nobody.
    """
    users = (*group.operations, *group.webhooks)
    if group.namespace:
        name = "_".join(map(to_snake_case, group.namespace))
        return NameCandidates(head.at, (_short(name),), rank=0 if users else 3)
    if len(users) == 1:
        return NameCandidates(head.at, (_short(to_snake_case(users[0])),), rank=0)
    words = head.name_parts.words
    name = (
        to_snake_case(*words)
        if class_ == to_pascal_case(*words)
        else to_snake_case(class_)
    )
    is_own = to_pascal_case(name) == class_
    return NameCandidates(head.at, (_short(name),), (1 if users else 3) + (not is_own))


def _short(name: str) -> str:
    """The name as far as it fits the name of a file, of 255 bytes where there are the fewest."""
    return name.encode()[:LONGEST].decode(errors="ignore")
