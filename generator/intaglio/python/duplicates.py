"""Inline schemas that say the same are one class."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from hashlib import blake2b

from intaglio.api.model import Alias, Declaration, Enum, Model, Property
from intaglio.api.walk import moved, rewritten_declaration
from intaglio.python.cycles import components
from intaglio.python.design import Design
from intaglio.python.reach import needs

TOLD = {
    kind: tuple(
        each.name
        for each in fields(kind)
        if each.name not in ("at", "title", "properties", "examples")
    )
    for kind in (Model, Enum, Alias, Property)
}
"""The fields that make two of a kind the same."""


def with_duplicates(decided: Design) -> Design:
    """The design with `duplicates` found."""
    return replace(decided, duplicates=_duplicates(decided))


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
    if decided.declaration(first).title.component:
        return first
    return min((first, *others), key=lambda at: (len(classes[at]), classes[at]))


def outline(declaration: Declaration) -> str:
    """What is the same where two declarations may be, and short."""
    said = repr(_outline(declaration)).encode("utf-8", "backslashreplace")
    return blake2b(said, digest_size=6).hexdigest()


def is_alone(design: Design, at: str, others: Iterable[str]) -> bool:
    """Whether the class is no other's, though `others` are alike in outline."""
    if at in design.duplicates or at in design.further:
        return False
    shape = _shape(design, design.declaration(at), design.duplicates)
    return all(
        shape != _shape(design, design.declaration(other), design.duplicates)
        for other in others
        if other != at
    )


def _duplicates(design: Design) -> dict[str, str]:
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
    outlines = {at: _outline(declaration) for at, declaration in comparable.items()}
    common = Counter(outlines.values())
    for declaration in _from_below(design, comparable):
        if common[outlines[declaration.at]] == 1:
            continue
        shape = _shape(design, declaration, places)
        first = firsts.setdefault(
            (shape, times[declaration.title.owner, shape]), declaration.at
        )
        times[declaration.title.owner, shape] += 1
        if first != declaration.at and not declaration.title.component:
            places[declaration.at] = first
    return places


def _comparable(design: Design) -> dict[str, Declaration]:
    """Whose class may be another's, or another may have; not the roots of documents in XML, called as these.

    What the user gave a name keeps it.
    """
    return {
        at: declaration
        for at, declaration in design.api.declarations.items()
        if at not in design.xml_roots
        and at not in design.config.names
        and (not declaration.title.component or _is_distinct(declaration))
    }


def _is_distinct(declaration: Declaration) -> bool:
    """Whether there is so much of it that nobody says the same by chance."""
    return isinstance(declaration, Model) and len(declaration.properties) > 1


def _from_below(
    design: Design, comparable: Mapping[str, Declaration]
) -> Iterator[Declaration]:
    """Each after what it is made of, components first; without what leads to itself, which has no equal."""
    graph = {at: set(needs(d)) & comparable.keys() for at, d in comparable.items()}
    heights: dict[str, int] = {}
    for at, *others in components(graph):
        if not others and at not in graph[at]:
            heights[at] = max((heights.get(n, 0) for n in graph[at]), default=0) + 1

    def precedence(at: str) -> tuple[object, ...]:
        title = comparable[at].title
        ranks = not title.component, at in design.flattened
        return heights[at], *ranks, title.owner, title.words, at

    return (comparable[at] for at in sorted(heights, key=precedence))


def _outline(declaration: Declaration) -> object:
    """What is the same where two declarations may be, and cheap to tell."""
    match declaration:
        case Model(properties=properties):
            return tuple(property_.wire for property_ in properties)
        case Enum(values=values):
            return values
        case Alias():
            return Alias


def _shape(
    design: Design, declaration: Declaration, places: Mapping[str, str]
) -> object:
    """What is equal where the same is printed, whatever it is called and whose it is."""
    moved_ = rewritten_declaration(declaration, moved(places))
    told = _told(moved_)
    if isinstance(moved_, Model):
        told = (*told, *map(_told, moved_.properties))
    has_files, in_xml = declaration.at in design.files, declaration.at in design.in_xml
    return repr(told), has_files, in_xml


def _told(said: Declaration | Property) -> tuple[object, ...]:
    """All that is printed of it, but for properties."""
    return type(said), *(getattr(said, name) for name in TOLD[type(said)])
