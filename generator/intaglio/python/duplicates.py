"""Inline schemas of operations that say the same: one class, which the others are further names of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from intaglio.api.model import Alias, Declaration, Enum, Model, Title
from intaglio.api.walk import moved, rewritten_declaration
from intaglio.python.cycles import components
from intaglio.python.design import Design
from intaglio.python.model_module import told
from intaglio.python.reach import needs

NOBODY = Title("", ())


def with_duplicates(decided: Design) -> Design:
    """The design with `duplicates` found."""
    return replace(decided, duplicates=_duplicates(decided))


def _duplicates(design: Design) -> dict[str, str]:
    """Each pointer whose class is that of another, by what is printed of them.

    The class stays with the first operation by id: the order of the description does not matter, and
    no two modules need each other. What an operation has twice, another has twice.
    """
    firsts: dict[object, str] = {}
    places: dict[str, str] = {}
    times = Counter[object]()
    inline = _inline(design)
    outlines = {at: _outline(declaration) for at, declaration in inline.items()}
    common = Counter(outlines.values())
    for declaration in _from_below(inline):
        if common[outlines[declaration.at]] == 1:
            continue
        shape = _shape(design, declaration, places)
        first = firsts.setdefault(
            (shape, times[declaration.title.owner, shape]), declaration.at
        )
        times[declaration.title.owner, shape] += 1
        if first != declaration.at:
            places[declaration.at] = first
    return places


def _inline(design: Design) -> dict[str, Declaration]:
    """What operations declare; not the roots of documents in XML, which are called as their classes."""
    owners = design.names.groups.keys()
    return {
        at: declaration
        for at, declaration in design.api.declarations.items()
        if declaration.title.owner in owners and at not in design.xml_roots
    }


def _from_below(inline: Mapping[str, Declaration]) -> Iterator[Declaration]:
    """Each after what it is made of, by operation; without what leads to itself, which has no equal."""
    graph = {at: set(needs(d)) & inline.keys() for at, d in inline.items()}
    heights: dict[str, int] = {}
    for at, *others in components(graph):
        if not others and at not in graph[at]:
            heights[at] = max((heights.get(n, 0) for n in graph[at]), default=0) + 1
    ranks = (
        (height, inline[at].title.owner, inline[at].title.words, at)
        for at, height in heights.items()
    )
    return (inline[at] for *_, at in sorted(ranks))


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
    bare = replace(declaration, at="", title=NOBODY)
    if isinstance(declaration, Model) and isinstance(bare, Model):
        properties = (replace(p, at="", examples=()) for p in told(design, declaration))
        bare = replace(bare, properties=tuple(properties), examples=())
    has_files, in_xml = declaration.at in design.files, declaration.at in design.in_xml
    return repr(rewritten_declaration(bare, moved(places))), has_files, in_xml
