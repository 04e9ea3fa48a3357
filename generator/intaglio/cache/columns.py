"""What a design decides as JSON, and back: columns of what is said of each declaration, in their order.

Pointers are long, and each is named many times: they stand there as numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from intaglio.api.model import Title
from intaglio.python.design import Design
from intaglio.python.difference import SETS
from intaglio.python.facts import (
    DeclarationFacts,
    Facts,
    OperationFacts,
    Skeleton,
)
from intaglio.python.layout import Layout, Module
from intaglio.python.names import Names
from intaglio.python.reach import Group

Data = Mapping[str, Any]

USED, CALLED = (
    tuple(each.name for each in fields(kind)) for kind in (OperationFacts, Title)
)


def data(design: Design) -> dict[str, Any]:
    """All but what operations and declarations say, and the rest of the Api."""
    names, order = design.names, [*design.facts.declarations]
    number = {at: n for n, at in enumerate(order)}
    return {
        "classes": [names.classes[at] for at in order],
        "pages": [names.pages[at] for at in order],
        "operations": [names.groups, names.methods],
        "shared": [[*where, name] for where, name in names.shared.items()],
        "home": [design.layout.home[at] for at in order],
        "modules": {
            name: _module(each, number) for name, each in design.layout.modules.items()
        },
        "declared": [
            _declared(each, number) for each in design.facts.declarations.values()
        ],
        "used": [
            [getattr(each, name) for name in USED]
            for each in design.facts.operations.values()
        ],
        "skeletons": [
            [number[at], each.digest, _numbers(each.mentioned, number)]
            for at, each in design.skeletons.items()
        ],
        "errors": [[number[at], name] for at, name in design.errors.items()],
        "duplicates": [[number[at], number[o]] for at, o in design.duplicates.items()],
        "further": [[number[at], named] for at, named in design.further.items()],
        **{name: sorted(number[x] for x in getattr(design, name)) for name in SETS},
    }


def names(made: Data, order: list[str]) -> Names:
    """The names of a design; `order` are the pointers of its declarations."""
    groups, methods = made["operations"]
    return Names(
        dict(zip(order, made["classes"], strict=True)),
        dict(zip(order, made["pages"], strict=True)),
        {id_: tuple(path) for id_, path in groups.items()},
        methods,
        {(place, wire): name for place, wire, name in made["shared"]},
    )


def facts(made: Data, order: list[str]) -> Facts:
    declared = (
        DeclarationFacts(
            at, Title(*map(_part, title)), spelled, kind, _named(needs, order), *others
        )
        for at, (title, spelled, kind, needs, *others) in zip(
            order, made["declared"], strict=True
        )
    )
    used = (OperationFacts(*map(_part, each)) for each in made["used"])
    return Facts({x.at: x for x in declared}, {each.id: each for each in used})


def patches(made: Data) -> bool:
    """Whether an operation may be sent a merge patch."""
    return any(each[USED.index("patches")] for each in made["used"])


def followed(made: Data, order: list[str]) -> dict[str, Any]:
    """The fields of a design that follow from facts and names."""
    modules = {
        name: Module(_group(each, order), _named(each[5], order))
        for name, each in made["modules"].items()
    }
    return {
        "layout": Layout(modules, dict(zip(order, made["home"], strict=True))),
        "skeletons": {
            order[n]: Skeleton(digest, _named(mentioned, order))
            for n, digest, mentioned in made["skeletons"]
        },
        "errors": {order[n]: name for n, name in made["errors"]},
        "duplicates": {order[n]: order[other] for n, other in made["duplicates"]},
        "further": {order[n]: tuple(named) for n, named in made["further"]},
        **{name: frozenset(_named(made[name], order)) for name in SETS},
    }


def _declared(each: DeclarationFacts, number: Mapping[str, int]) -> list[object]:
    title = [getattr(each.title, name) for name in CALLED]
    needs = _numbers(each.needs, number)
    others = each.outline, each.nullable, each.distinct, each.named
    return [title, each.spelled, each.kind, needs, *others]


def _module(module: Module, number: Mapping[str, int]) -> list[object]:
    group = module.group
    heads, members = (_numbers(each, number) for each in (group.heads, group.members))
    standing = _numbers(module.members, number)
    return [group.operations, group.webhooks, heads, members, group.namespace, standing]


def _group(data: Any, order: list[str]) -> Group:
    operations, webhooks, heads, members, namespace, _ = data
    users = tuple(operations), tuple(webhooks)
    return Group(*users, _named(heads, order), _named(members, order), tuple(namespace))


def _numbers(pointers: Iterable[str], number: Mapping[str, int]) -> list[int | str]:
    """A union may go by tags of what is declared nowhere: that has no number."""
    return [number.get(at, at) for at in pointers]


def _named(numbers: Iterable[Any], order: list[str]) -> tuple[str, ...]:
    return tuple([order[n] if type(n) is int else n for n in numbers])


def _part(part: Any) -> Any:
    return tuple(part) if type(part) is list else part
