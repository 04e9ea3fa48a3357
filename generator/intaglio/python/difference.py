"""Which pages show what is different between two designs of an SDK, and which of them are printed no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from intaglio.api.walk import posted_types, references
from intaglio.python import docs, plan
from intaglio.python.design import Design
from intaglio.python.exports import models_exports
from intaglio.python.pages import Page
from intaglio.python.params_module import listed, shown
from intaglio.python.reach import reached

SETS = ("dicts", "files", "nullables", "flattened", "in_xml", "xml_roots")
MAPPINGS = ("errors", "duplicates", "further")


@dataclass(frozen=True, slots=True)
class Difference:
    """What the pages of a design show otherwise than those before: the `operations`, by id, and the
    `declarations`, by pointer, that are different or lead to such.

    Both designs have the same operations under the same names.
    """

    before: Design
    after: Design
    operations: frozenset[str]
    declarations: frozenset[str]


def difference(
    before: Design,
    after: Design,
    operations: Iterable[str],
    declarations: Iterable[str],
) -> Difference:
    """The difference that these make, which are not what they were."""
    users: dict[str, list[str]] = defaultdict(list)
    for design in (before, after):
        for at, each in design.facts.declarations.items():
            for needed in each.needs:
                users[needed].append(at)
    differing = {*declarations, *_decided_otherwise(before, after)}
    affected = frozenset(reached(users, differing))
    used = (
        id_
        for id_, each in after.facts.operations.items()
        if not affected.isdisjoint(each.uses)
    )
    return Difference(before, after, frozenset((*operations, *used)), affected)


def _decided_otherwise(before: Design, after: Design) -> Iterator[str]:
    """The declarations of which something else is decided, but for what stands in them."""
    for name in SETS:
        yield from getattr(before, name) ^ getattr(after, name)
    for one, other in zip(_mappings(before), _mappings(after), strict=True):
        yield from (at for at, _ in one.items() ^ other.items())


def _mappings(design: Design) -> Iterator[Mapping[str, object]]:
    yield from (design.names.classes, design.names.pages, design.layout.home)
    yield from (getattr(design, name) for name in MAPPINGS)


def is_in_client(found: Difference) -> bool:
    """Whether something is different that parameters of the client are made of."""
    types = (each.type for each in found.after.api.parameters)
    return any(at in found.declarations for t in types for at in references(t))


def gone(found: Difference) -> frozenset[str]:
    """The paths of the pages that are printed no more."""
    return frozenset({*_own(found.before)} - {*_own(found.after)})


def _own(design: Design) -> Iterator[str]:
    """The paths of pages that declarations have."""
    source = plan.source_folder(design)
    yield from (plan.module_path(source, name) for name in design.layout.modules)
    for at in design.facts.declarations.keys() - design.duplicates.keys():
        yield docs.model_path(design, at)


def pages(found: Difference) -> Iterator[Page]:
    """The pages that are different, but for the README."""
    design, source = found.after, plan.source_folder(found.after)
    homes = {design.names.groups[each] for each in found.operations}
    if () in homes:
        yield plan.client_page(design, source)
    for path in sorted({path[:1] for path in homes if path}):
        yield plan.resource_page(design, source, path)
    for name in _modules(found):
        yield plan.module_page(design, source, name)
    if models_exports(found.before) != models_exports(design):
        yield plan.models_page(design, source)
    yield from _further(found, source)
    yield from docs.namespaces(design, homes)
    there = design.facts.declarations.keys() - design.duplicates.keys()
    yield from docs.models(design, sorted(there & found.declarations))


def _modules(found: Difference) -> Iterator[str]:
    before = found.before.layout.modules
    for name, module in found.after.layout.modules.items():
        is_same = module == before.get(name)
        if not is_same or not found.declarations.isdisjoint(module.members):
            yield name


def _further(found: Difference, source: str) -> Iterator[Page]:
    """The modules that there is one of."""
    design = found.after
    if _has_other_dicts(found):
        yield plan.params_page(design, source)
    errors = {*found.before.errors, *design.errors}
    if not errors.isdisjoint(found.declarations):
        yield plan.errors_page(design, source)
    posted = (t for each in design.api.webhooks for t in posted_types(each))
    if any(at in found.declarations for t in posted for at in references(t)):
        yield plan.webhooks_page(design, source)


def _has_other_dicts(found: Difference) -> bool:
    before, after = found.before, found.after
    if listed(before) != listed(after):
        return True
    dicts = found.declarations & after.dicts
    return any(shown(before, at) != shown(after, at) for at in dicts)
