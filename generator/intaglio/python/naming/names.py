"""Every name of the printed package, decided once, for everything, in one place.

Components keep their own names; an author's title of an inline schema comes next, where only one schema
has it; an inline schema is called after its owner and its property. Adding a schema renames no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from intaglio.api.model import (
    Api,
    Declaration,
    Model,
    Operation,
    Parameter,
    Property,
    Tag,
)
from intaglio.api.model.traversal import declaration_types, references_in
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.reserved import ARGUMENTS, CLASSES, CLIENT, FIELDS
from intaglio.python.naming.client_parameters import Shared, shared_names
from intaglio.python.naming.words import (
    to_pascal_case,
    to_snake_case,
    to_snake_case_with_symbols,
)

Path = tuple[str, ...]
"""A namespace: the names that lead to it from the client."""

Pins = Mapping[str, str]
"""Names that the user's config gives: by pointer, by operation id or by schema name."""


@dataclass(frozen=True, slots=True)
class Names:
    """`classes` and `pages` by pointer, `groups` and `methods` by operation id.

    `shared` are the parameters of the client, by location and wire name.
    """

    classes: Mapping[str, str]
    pages: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    methods: Mapping[str, str]
    shared: Shared

    def call(self, id_: str) -> str:
        """The method of an operation as it is called on the client: `pets.create`."""
        return ".".join((*self.groups[id_], self.methods[id_]))


def choose_names(api: Api, pins: Pins) -> Names:
    """Chooses the names of everything in the Api, `pins` first."""
    declarations = api.declarations.values()
    groups = {each.id: find_namespace(each, api.tags) for each in api.operations}
    classes = choose_class_names(declarations, pins)
    return Names(
        classes=classes,
        pages=_pages(declarations, classes),
        groups=groups,
        methods=choose_method_names(api.operations, groups, pins),
        shared=shared_names(api),
    )


def choose_class_names(
    declarations: Collection[Declaration], pins: Pins
) -> dict[str, str]:
    titles = Counter(
        d.name_parts.pinned for d in declarations if not d.name_parts.is_component
    )
    claims = (_class_claim(declaration, pins, titles) for declaration in declarations)
    return resolve_collisions(claims, taken=CLASSES)


def _class_claim(
    declaration: Declaration, pins: Pins, titles: Mapping[str | None, int]
) -> NameCandidates:
    name_parts = declaration.name_parts
    pin = pins.get(declaration.at)
    if pin is not None:
        return NameCandidates(declaration.at, (pin,), rank=0)
    own = to_pascal_case(*name_parts.words, *name_parts.suffix)
    if name_parts.is_component:
        file = declaration.at.partition("#")[0]
        rank = 3 if file else 1 if own == name_parts.words[-1] else 2
        further = (
            to_pascal_case(PurePosixPath(file).stem, own) if file else f"{own}Model"
        )
        return NameCandidates(declaration.at, (own, further, f"{own}Model"), rank)
    if name_parts.pinned is not None and titles[name_parts.pinned] == 1:
        return NameCandidates(
            declaration.at, (to_pascal_case(name_parts.pinned), own), rank=4
        )
    return NameCandidates(declaration.at, (own, f"{own}Model"), rank=5)


def _pages(
    declarations: Collection[Declaration], classes: Mapping[str, str]
) -> dict[str, str]:
    plain = {each.at: classes[each.at].lower() for each in declarations}
    if len({*plain.values()}) == len(plain):
        return plain  # nothing is contended for, as in nearly all descriptions
    return resolve_collisions(
        _page_claim(each, classes[each.at]) for each in declarations
    )


def _page_claim(declaration: Declaration, class_: str) -> NameCandidates:
    """The page of a model, whose name has no capitals.

    Who is spelled in the description as classes are has it before who differs in case only.
    """
    name_parts = declaration.name_parts
    own = name_parts.is_component and name_parts.words[-1] == class_
    rank = 2 if not own else 0 if to_pascal_case(to_snake_case(class_)) == class_ else 1
    return NameCandidates(declaration.at, (class_.lower(), to_snake_case(class_)), rank)


def find_namespace(operation: Operation, tags: tuple[Tag, ...]) -> tuple[str, ...]:
    """The namespace of an operation: what its author says, else its first tag and that one's parents."""
    said = operation.group
    path = _lineage(operation.tags[:1], tags) if said is None else said
    names = tuple(to_snake_case(part) for part in path)
    return (f"{names[0]}_", *names[1:]) if names and names[0] in CLIENT else names


def _lineage(path: tuple[str, ...], tags: tuple[Tag, ...]) -> tuple[str, ...]:
    """A tag below those that it names as its parents (OpenAPI 3.2, 4.22)."""
    parents = {tag.name: tag.parent for tag in tags}
    while path and (parent := parents.get(path[0])) is not None and parent not in path:
        path = (parent, *path)
    return path


def list_namespaces(groups: Mapping[str, Path]) -> tuple[Path, ...]:
    """Every namespace, those without methods of their own among them; parents first."""
    paths = {path[:depth] for path in groups.values() for depth in range(len(path) + 1)}
    return tuple(sorted(paths))


def group_by_namespace(groups: Mapping[str, Path]) -> dict[Path, list[str]]:
    """The ids of the operations of every namespace, in their order; that of the client is always there."""
    found: dict[Path, list[str]] = {path: [] for path in ((), *list_namespaces(groups))}
    for id_, path in groups.items():
        found[path].append(id_)
    return found


def collect_first_tags(
    groups: Mapping[str, Path], operations: Iterable[Operation]
) -> dict[Path, set[str]]:
    """What tells of each namespace: the first tags of its operations."""
    found: dict[Path, set[str]] = {
        path: set() for path in ((), *list_namespaces(groups))
    }
    for operation in operations:
        found[groups[operation.id]].update(operation.tags[:1])
    return found


def choose_method_names(
    operations: Collection[Operation], groups: Mapping[str, tuple[str, ...]], pins: Pins
) -> dict[str, str]:
    names: dict[str, str] = {}
    paths = list_namespaces(groups)
    for path in paths:
        claims = (_method_claim(o, pins) for o in operations if groups[o.id] == path)
        children = {child[-1] for child in paths if child[:-1] == path and child}
        names.update(
            resolve_collisions(
                claims, children | (CLIENT if not path else set()), _twin
            )
        )
    return names


def _twin(method: str) -> str:
    """`create` and `create_async` are two sides of one name."""
    return method.removesuffix("_async")


def _method_claim(operation: Operation, pins: Pins) -> NameCandidates:
    said = pins.get(operation.id) or operation.name
    if said is not None:
        return NameCandidates(
            operation.id, (to_snake_case(said), to_snake_case(operation.id)), rank=0
        )
    whole = to_snake_case(operation.id)
    tag = operation.tags[0] if operation.tags else ""
    short = operation.id.removeprefix(tag) if tag else operation.id
    stripped = short[:1] in set("/._:-") and bool(tag)
    spellings = (to_snake_case(short[1:]), whole) if stripped else (whole, f"{whole}_")
    return NameCandidates(
        operation.id, spellings, rank=1 if whole == operation.id else 2
    )


def choose_field_names(
    model: Model, classes: Mapping[str, str], pins: Pins
) -> dict[str, str]:
    """The attribute of each property, by its wire name.

    It hides no class that an annotation of the model names: some scripts have no capitals.
    """
    named = {
        classes[at] for part in declaration_types(model) for at in references_in(part)
    }
    uncapital = {each for each in named if not each[0].isupper()}
    taken = FIELDS | uncapital if uncapital else FIELDS
    plain = {p.wire: to_snake_case(p.wire) for p in model.properties if not p.name}
    if len({*plain.values()}) == len(model.properties):
        if taken.isdisjoint(plain.values()):
            return plain  # nothing is contended for, as in nearly all models
    claims = (_field_claim(property_, pins) for property_ in model.properties)
    return resolve_collisions(claims, taken=taken)


def _field_claim(property_: Property, pins: Pins) -> NameCandidates:
    pin = property_.name and to_snake_case(property_.name)
    if pin:
        return NameCandidates(property_.wire, (pin,), rank=0)
    plain = to_snake_case(property_.wire)
    exact = plain == property_.wire
    if exact and plain not in FIELDS:
        return NameCandidates(property_.wire, (plain, f"{plain}_"), rank=1)
    spellings = (plain, f"{plain}_", to_snake_case_with_symbols(property_.wire))
    return NameCandidates(property_.wire, spellings, rank=1 if exact else 2)


RANKS = {"path": 0, "query": 1, "querystring": 1, "header": 2, "cookie": 3}


def choose_argument_names(
    parameters: tuple[Parameter, ...], body: tuple[str, ...], pins: Pins
) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """The Python names of an operation's arguments.

    Returns:
        Those of its parameters, by location and wire name, and those of its body's fields, by field.
        A clash is resolved by location: `id` in the path keeps its name, the body's is `body_id`.
    """
    claims = [_argument_claim(parameter, pins) for parameter in parameters]
    claims += [
        NameCandidates(f"body\n{field}", (field, f"body_{field}"), rank=4)
        for field in body
    ]
    names = resolve_collisions(claims, taken=ARGUMENTS)
    keys = {(parameter.location, parameter.wire) for parameter in parameters}
    return (
        {(location, wire): names[f"{location}\n{wire}"] for location, wire in keys},
        {field: names[f"body\n{field}"] for field in body},
    )


def _argument_claim(parameter: Parameter, pins: Pins) -> NameCandidates:
    plain = to_snake_case(parameter.wire or "query")
    key = f"{parameter.location}\n{parameter.wire}"
    spellings = (
        plain,
        f"{parameter.location}_{plain}",
        to_snake_case_with_symbols(parameter.wire or "query"),
    )
    pin = parameter.name and to_snake_case(parameter.name)
    return NameCandidates(key, (pin,) if pin else spellings, RANKS[parameter.location])
