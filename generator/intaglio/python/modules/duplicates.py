"""Inline schemas that are printed alike become one class."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from operator import attrgetter
from typing import assert_never

from intaglio.api.model import Alias, Declaration, Enum, Model, Property
from intaglio.api.model.traversal import replace_references, map_declaration_types
from intaglio.python.modules.dependencies import Dependencies
from intaglio.python.modules.graph import find_strong_components
from intaglio.python.modules.usage import Usage
from intaglio.python.named_api import NamedApi
from intaglio.python.naming.names import Names

COMPARED = {
    kind: tuple(
        each.name
        for each in fields(kind)
        if each.name not in ("at", "name_parts", "properties", "examples")
    )
    for kind in (Model, Enum, Alias, Property)
}
"""The fields that are equal in equal declarations and properties."""

_COMPARED_VALUES = {kind: attrgetter(*names) for kind, names in COMPARED.items()}


def find_duplicates(
    named: NamedApi, usage: Usage, dependencies: Dependencies
) -> dict[str, str]:
    """The pointer of the class that is printed in place of each duplicate, by the duplicate's pointer.

    A class is that of the equal component if there is one, else it stays with the first owner,
    components before operations: the order of the description does not matter, and no two modules
    need each other. A model whose properties are arguments comes last, as these hold its
    descriptions. Two equal schemas of one owner stay two classes.
    """
    firsts: dict[object, str] = {}
    duplicates: dict[str, str] = {}
    times = Counter[object]()
    comparable = _find_comparable(named, usage)
    outlines = {each.at: _outline(each) for each in comparable.values()}
    common = Counter(outlines.values())
    for each in _order_bottom_up(comparable, usage, dependencies):
        if common[outlines[each.at]] == 1:
            continue
        key = _comparison_key(each, usage, duplicates)
        owner = each.name_parts.owner
        first = firsts.setdefault((key, times[owner, key]), each.at)
        times[owner, key] += 1
        if first != each.at and not each.name_parts.is_component:
            duplicates[each.at] = first
    return duplicates


def _find_comparable(named: NamedApi, usage: Usage) -> dict[str, Declaration]:
    """The declarations to compare.

    Root elements of XML are named like their classes, and names of the user's config stay. A
    component with one property is equal to another by chance.
    """
    return {
        at: each
        for at, each in named.api.declarations.items()
        if at not in usage.xml_roots
        and at not in named.pins
        and (
            not each.name_parts.is_component
            or isinstance(each, Model)
            and len(each.properties) > 1
        )
    }


def _outline(declaration: Declaration) -> object:
    """Equal for equal declarations, and quick to compute; mostly different for others."""
    match declaration:
        case Model(properties=properties):
            return tuple([each.wire for each in properties])
        case Enum(values=values):
            return repr(values)  # in which 1 and True differ
        case Alias():
            return None
    assert_never(declaration)


def _order_bottom_up(
    comparable: Mapping[str, Declaration], usage: Usage, dependencies: Dependencies
) -> Iterator[Declaration]:
    """Each declaration after those that it needs, components first; no recursive ones."""
    graph = {at: comparable.keys() & dependencies[at] for at in comparable}
    heights: dict[str, int] = {}
    for at, *others in find_strong_components(graph):
        if not others and at not in graph[at]:
            heights[at] = max((heights.get(n, 0) for n in graph[at]), default=0) + 1

    def precedence(at: str) -> tuple[object, ...]:
        name_parts = comparable[at].name_parts
        ranks = not name_parts.is_component, at in usage.flattened
        return heights[at], *ranks, name_parts.owner, name_parts.words, at

    return (comparable[at] for at in sorted(heights, key=precedence))


def _comparison_key(
    declaration: Declaration, usage: Usage, duplicates: Mapping[str, str]
) -> object:
    """Equal for declarations that are printed alike but for their names."""
    resolved = map_declaration_types(declaration, replace_references(duplicates))
    compared = _compared_values(resolved)
    if isinstance(resolved, Model):
        compared = (*compared, *map(_compared_values, resolved.properties))
    at = declaration.at
    # In the representation 1 and True differ, as they do in JSON.
    return repr(compared), at in usage.files, at in usage.in_xml


def _compared_values(part: Declaration | Property) -> tuple[object, ...]:
    return type(part), *_COMPARED_VALUES[type(part)](part)


def share_names(
    named: NamedApi, duplicates: Mapping[str, str]
) -> tuple[Names, dict[str, tuple[str, ...]]]:
    """The names with those of duplicates replaced by that of their class.

    The name is that of a component, or else the shortest: so it hardly depends on which operations
    there are. Returns the other names, too, by the pointer of the class.
    """
    names = named.names
    equal: dict[str, list[str]] = defaultdict(list)
    for at, first in duplicates.items():
        equal[first].append(at)
    classes, pages = dict(names.classes), dict(names.pages)
    alternatives = {}
    for first, others in equal.items():
        chosen = _choose_name_owner(named, first, others)
        left = (at for at in (first, *others) if at != chosen)
        alternatives[first] = tuple(sorted(names.classes[at] for at in left))
        for at in (first, *others):
            classes[at], pages[at] = names.classes[chosen], names.pages[chosen]
    return replace(names, classes=classes, pages=pages), alternatives


def _choose_name_owner(named: NamedApi, first: str, others: list[str]) -> str:
    """The declaration whose name the shared class gets."""
    classes = named.names.classes
    if named.declaration(first).name_parts.is_component:
        return first
    return min((first, *others), key=lambda at: (len(classes[at]), classes[at]))
