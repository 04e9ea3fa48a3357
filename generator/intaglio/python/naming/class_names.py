"""The names of classes, and of their pages in the documentation.

Components keep their own names. Next come the titles of inline schemas that only one schema has. Other
inline schemas are named after their owner and their property. A new schema renames no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from intaglio.api.model import Declaration
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.reserved import CLASSES
from intaglio.python.naming.words import to_pascal_case, to_snake_case


def choose_class_names(
    declarations: Collection[Declaration], pins: Mapping[str, str]
) -> dict[str, str]:
    """The class of each declaration, by its pointer; `pins` are those of the user's config."""
    titles = Counter(
        each.name_parts.pinned
        for each in declarations
        if not each.name_parts.is_component
    )
    return resolve_collisions(
        (_list_class_names(each, pins, titles) for each in declarations), taken=CLASSES
    )


def _list_class_names(
    declaration: Declaration,
    pins: Mapping[str, str],
    titles: Mapping[str | None, int],
) -> NameCandidates:
    at, parts = declaration.at, declaration.name_parts
    if at in pins:
        return NameCandidates(at, (pins[at],), rank=0)
    own = to_pascal_case(*parts.words, *parts.suffix)
    if parts.is_component and (file := at.partition("#")[0]):
        with_file = to_pascal_case(PurePosixPath(file).stem, own)
        return NameCandidates(at, (own, with_file, f"{own}Model"), rank=3)
    if parts.is_component:
        is_exact = own == parts.words[-1]
        return NameCandidates(at, (own, f"{own}Model"), rank=1 if is_exact else 2)
    if parts.pinned is not None and titles[parts.pinned] == 1:
        return NameCandidates(at, (to_pascal_case(parts.pinned), own), rank=4)
    return NameCandidates(at, (own, f"{own}Model"), rank=5)


def choose_page_names(
    declarations: Collection[Declaration], classes: Mapping[str, str]
) -> dict[str, str]:
    """The page of each declaration, by its pointer: its class in lower case, without a suffix."""
    plain = {each.at: classes[each.at].lower() for each in declarations}
    if len({*plain.values()}) == len(plain):
        return plain  # as in nearly all descriptions
    return resolve_collisions(
        _list_page_names(each, classes[each.at]) for each in declarations
    )


def _list_page_names(declaration: Declaration, class_: str) -> NameCandidates:
    """Of two that differ in case only, the one that the description spells as a class comes first."""
    parts = declaration.name_parts
    is_own = parts.is_component and parts.words[-1] == class_
    is_exact = to_pascal_case(to_snake_case(class_)) == class_
    rank = 2 if not is_own else 0 if is_exact else 1
    return NameCandidates(declaration.at, (class_.lower(), to_snake_case(class_)), rank)
