"""Inline schemas that say the same are one class."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace

from intaglio.api.model import Alias, Declaration, Enum, Model, Property
from intaglio.api.model.traversal import (
    discriminators_in,
    replace_references,
    declaration_types,
    map_declaration_types,
)
from intaglio.python.modules.graph import components
from intaglio.python.design import Design
from intaglio.python.modules.facts import DeclarationFacts, Skeleton, needs, short

Known = Callable[[str], Skeleton]

TOLD = {
    kind: tuple(
        each.name
        for each in fields(kind)
        if each.name not in ("at", "name_parts", "properties", "examples")
    )
    for kind in (Model, Enum, Alias, Property)
}
"""The fields that make two of a kind the same."""


def with_duplicates(decided: Design) -> Design:
    """The design with `duplicates` found; what it has of `skeletons` is taken, the others are added."""
    skeletons = {**decided.skeletons}

    def known(at: str) -> Skeleton:
        if at not in skeletons:
            skeletons[at] = skeleton(decided.declaration(at))
        return skeletons[at]

    duplicates = _duplicates(decided, known)
    return replace(decided, duplicates=duplicates, skeletons=skeletons)


def with_common_names(decided: Design) -> Design:
    """The design in which duplicates have the name and the page of the class that they are.

    That of a component is its own; else the shortest of all that are the same. Whatever operations
    come and go, a name that was printed once is still one that the class has.
    """
    names = decided.names
    equal: dict[str, list[str]] = defaultdict(list)
    for at, first in decided.duplicates.items():
        equal[first].append(at)
    classes, pages = dict(names.classes), dict(names.pages)
    further = {}
    for first, others in equal.items():
        named = _named(decided, first, others)
        left = (at for at in (first, *others) if at != named)
        further[first] = tuple(sorted(names.classes[at] for at in left))
        for at in (first, *others):
            classes[at], pages[at] = names.classes[named], names.pages[named]
    names = replace(names, classes=classes, pages=pages)
    return replace(decided, names=names, further=further)


def _named(decided: Design, first: str, others: list[str]) -> str:
    """Whose name all have."""
    classes = decided.names.classes
    if decided.facts.declarations[first].name_parts.is_component:
        return first
    return min((first, *others), key=lambda at: (len(classes[at]), classes[at]))


def _duplicates(design: Design, known: Known) -> dict[str, str]:
    """Each pointer whose class is that of another, by what is printed of them.

    The class is a component's that says the same, else it stays with the first owner, components
    before operations: the order of the description does not matter, and no two modules need each
    other. Where the arguments of a method are described, their model is not: another comes before
    it. What an owner has twice, another has twice.
    """
    firsts: dict[object, str] = {}
    places: dict[str, str] = {}
    times = Counter[object]()
    comparable = _comparable(design)
    common = Counter(each.outline for each in comparable.values())
    for each in _from_below(design, comparable):
        if common[each.outline] == 1:
            continue
        shape = _shape(design, each.at, places, known)
        owner = each.name_parts.owner
        first = firsts.setdefault((shape, times[owner, shape]), each.at)
        times[owner, shape] += 1
        if first != each.at and not each.name_parts.is_component:
            places[each.at] = first
    return places


def _comparable(design: Design) -> dict[str, DeclarationFacts]:
    """Whose class may be another's, or another may have; not the roots of documents in XML, called as these.

    What the user gave a name keeps it.
    """
    return {
        at: each
        for at, each in design.facts.declarations.items()
        if at not in design.xml_roots
        and at not in design.config.names
        and (not each.name_parts.is_component or each.distinct)
    }


def _from_below(
    design: Design, comparable: Mapping[str, DeclarationFacts]
) -> Iterator[DeclarationFacts]:
    """Each after what it is made of, components first; without what leads to itself, which has no equal."""
    graph = {at: comparable.keys() & each.needs for at, each in comparable.items()}
    heights: dict[str, int] = {}
    for at, *others in components(graph):
        if not others and at not in graph[at]:
            heights[at] = max((heights.get(n, 0) for n in graph[at]), default=0) + 1

    def precedence(at: str) -> tuple[object, ...]:
        name_parts = comparable[at].name_parts
        ranks = not name_parts.is_component, at in design.flattened
        return heights[at], *ranks, name_parts.owner, name_parts.words, at

    return (comparable[at] for at in sorted(heights, key=precedence))


def _shape(design: Design, at: str, places: Mapping[str, str], known: Known) -> object:
    """What is equal where the same is printed, whatever it is called and whose it is."""
    found = known(at)
    mentioned = tuple(places.get(each, each) for each in found.mentioned)
    if len({*mentioned}) < len(mentioned):
        # Two that it tells apart are one, and so may be what they were variants of.
        declaration = map_declaration_types(
            design.declaration(at), replace_references(places)
        )
        found = skeleton(declaration)
        mentioned = found.mentioned
    return found.digest, mentioned, at in design.files, at in design.in_xml


def skeleton(declaration: Declaration) -> Skeleton:
    mentioned = tuple(dict.fromkeys(_mentioned(declaration)))
    numbers = {at: str(n) for n, at in enumerate(mentioned)}
    bare = map_declaration_types(declaration, replace_references(numbers))
    told = _told(bare)
    if isinstance(bare, Model):
        told = (*told, *map(_told, bare.properties))
    return Skeleton(short(told), mentioned)


def _mentioned(declaration: Declaration) -> Iterator[str]:
    """The pointers of all that is mentioned; a union may go by tags of what it does not have."""
    yield from needs(declaration)
    for part in declaration_types(declaration):
        for said in discriminators_in(part):
            yield from (at for _, at in said.mapping)
            if said.default is not None:
                yield said.default


def _told(said: Declaration | Property) -> tuple[object, ...]:
    """All that is printed of it, but for properties."""
    return type(said), *(getattr(said, name) for name in TOLD[type(said)])
