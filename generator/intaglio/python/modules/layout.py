"""Which declaration stands in which module of models: one module for what the same operations use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from intaglio.api.model import Api, Declaration
from intaglio.python.modules.dependencies import Dependencies
from intaglio.python.modules.graph import find_reachable
from intaglio.python.modules.groups import Group, group_by_users, join_small_groups
from intaglio.python.modules.order import order_declarations
from intaglio.python.modules.usage import Usage, User
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.names import Names
from intaglio.python.naming.words import to_pascal_case, to_snake_case

LONGEST = 200
"""The most bytes of a module's name: file names have 255 at most on common file systems."""


@dataclass(frozen=True, slots=True)
class Module:
    """The declarations of a group, by pointer, in an order in which each can be evaluated."""

    group: Group
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The modules by name, and the name of the module of each declaration, by its pointer."""

    modules: Mapping[str, Module]
    home: Mapping[str, str]


def lay_out_modules(
    api: Api,
    names: Names,
    usage: Usage,
    dependencies: Dependencies,
    duplicates: Mapping[str, str],
) -> Layout:
    """The modules of the models, of which no two need each other."""
    classes, declarations = names.classes, api.declarations
    groups = group_by_users(dependencies, usage.users, duplicates)
    found = {
        _choose_head(declarations, classes, group): group
        for group in join_small_groups(groups, names.namespaces)
    }
    chosen = resolve_collisions(
        _module_candidates(declarations[at], classes[at], group)
        for at, group in found.items()
    )
    place = {at: n for n, at in enumerate(_reading_order(dependencies, usage.users))}
    modules = {}
    for head, group in sorted(found.items(), key=lambda each: chosen[each[0]]):
        members = sorted(group.members, key=lambda at: place[at])
        own = [declarations[at] for at in members]
        ordered = order_declarations(own, classes, dependencies, duplicates)
        modules[chosen[head]] = Module(group, ordered)
    home = {at: chosen[head] for head, g in found.items() for at in g.members}
    return Layout(modules, home | {at: home[same] for at, same in duplicates.items()})


def _reading_order(dependencies: Dependencies, users: tuple[User, ...]) -> list[str]:
    """The pointers of all declarations in the order in which a reader of the operations meets them.

    Unused ones come last, by their pointers: their place in the description does not matter.
    """
    starts = (at for user in users for at in user.declarations)
    return list(find_reachable(dependencies, (*starts, *sorted(dependencies))))


def _choose_head(
    declarations: Mapping[str, Declaration], classes: Mapping[str, str], group: Group
) -> str:
    """The declaration that a module may be called after: components first, then the shortest name."""

    def precedence(at: str) -> tuple[bool, int, str]:
        return (
            not declarations[at].name_parts.is_component,
            len(classes[at]),
            classes[at],
        )

    return min(group.heads, key=precedence)


def _module_candidates(head: Declaration, class_: str, group: Group) -> NameCandidates:
    """The name of a module: that of its namespace, of its only user, or else of the group's head.

    Of two that want one name, the one that is spelled as modules are keeps it. A module without
    users takes no name from others.
    """
    users = (*group.operations, *group.webhooks)
    if group.namespace:
        name = "_".join(map(to_snake_case, group.namespace))
        return NameCandidates(head.at, (_cut(name),), rank=0 if users else 3)
    if len(users) == 1:
        return NameCandidates(head.at, (_cut(to_snake_case(users[0])),), rank=0)
    words = head.name_parts.words
    is_plain = class_ == to_pascal_case(*words)
    name = to_snake_case(*words) if is_plain else to_snake_case(class_)
    is_own = to_pascal_case(name) == class_
    rank = (1 if users else 3) + (not is_own)
    return NameCandidates(head.at, (_cut(name),), rank)


def _cut(name: str) -> str:
    return name.encode()[:LONGEST].decode(errors="ignore")
