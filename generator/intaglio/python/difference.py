"""Which pages show what is different between two designs of an SDK, and which of them are printed no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from intaglio.api.walk import posted_types, references
from intaglio.python import docs, plan
from intaglio.python.design import Design
from intaglio.python.exports import models_exports
from intaglio.python.names import Path
from intaglio.python.pages import Page
from intaglio.python.params_module import listed, shown
from intaglio.python.reach import reached

SETS = ("dicts", "files", "nullables", "flattened", "in_xml", "xml_roots")
MAPPINGS = ("errors", "duplicates", "further")


@dataclass(frozen=True, slots=True)
class Difference:
    """What the pages of a design show otherwise than those before.

    `declarations` are those, by pointer, that are different or lead to such; `homes` the namespaces of
    operations that are, before and now. `renamed` says whether an operation is called otherwise.
    """

    before: Design
    after: Design
    declarations: frozenset[str]
    homes: frozenset[Path]
    renamed: bool


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
    renamed = {*_differing(_calls(before), _calls(after))}
    ids = {*operations, *renamed, *_affected(after, affected, renamed)}
    groups = (before.names.groups, after.names.groups)
    homes = frozenset(each[id_] for each in groups for id_ in ids if id_ in each)
    return Difference(before, after, affected, homes, bool(renamed))


def _decided_otherwise(before: Design, after: Design) -> Iterator[str]:
    """The declarations of which something else is decided, but for what stands in them."""
    for name in SETS:
        yield from getattr(before, name) ^ getattr(after, name)
    for both in zip(_mappings(before), _mappings(after), strict=True):
        yield from _differing(*both)


def _mappings(design: Design) -> Iterator[Mapping[str, object]]:
    yield from (design.names.classes, design.names.pages, design.layout.home)
    yield from (getattr(design, name) for name in MAPPINGS)


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> Iterator[str]:
    return (key for key, _ in one.items() ^ other.items())


def _calls(design: Design) -> dict[str, tuple[Path, str, str]]:
    """What each operation is called, and the tag that tells of its namespace."""
    names, known = design.names, design.facts.operations
    return {
        id_: (path, names.methods[id_], "".join(known[id_].tags[:1]))
        for id_, path in names.groups.items()
    }


def _affected(
    design: Design, declarations: frozenset[str], renamed: set[str]
) -> Iterator[str]:
    """The operations that use one of these, or mention an operation that is called otherwise."""
    known = design.facts.operations
    ats = {known[id_].at for id_ in renamed if id_ in known}
    for id_, each in known.items():
        mentioned = {*each.mentions}
        is_told = not mentioned.isdisjoint(renamed) or not mentioned.isdisjoint(ats)
        if is_told or not declarations.isdisjoint(each.uses):
            yield id_


def is_certain(found: Difference) -> bool:
    """Whether nothing else is different: no parameters of the client, no first or last namespace."""
    before, after = found.before, found.after
    types = (each.type for each in after.api.parameters)
    is_in_client = any(at in found.declarations for t in types for at in references(t))
    return not is_in_client and bool(_outermost(before)) == bool(_outermost(after))


def _outermost(design: Design) -> set[Path]:
    return {path[:1] for path in design.names.groups.values() if path}


def gone(found: Difference) -> frozenset[str]:
    """The paths of the pages that are printed no more."""
    return frozenset({*_paths(found.before)} - {*_paths(found.after)})


def _paths(design: Design) -> Iterator[str]:
    """The paths of pages that declarations and namespaces have."""
    source = plan.source_folder(design)
    yield from (plan.module_path(source, name) for name in design.layout.modules)
    yield from (plan.resource_path(source, path) for path in _outermost(design))
    yield from map(docs.namespace_path, docs.folders(design).values())
    for at in design.facts.declarations.keys() - design.duplicates.keys():
        yield docs.model_path(design, at)


def pages(found: Difference, opening: str | None) -> Iterator[Page]:
    """The pages that are different; the README begins with an operation, `None` if with another one."""
    design, source = found.after, plan.source_folder(found.after)
    if found.renamed or () in found.homes:
        yield plan.client_page(design, source)
    outermost = {path[:1] for path in found.homes if path} & _outermost(design)
    for path in sorted(outermost):
        yield plan.resource_page(design, source, path)
    for name in _modules(found):
        yield plan.module_page(design, source, name)
    if models_exports(found.before) != models_exports(design):
        yield plan.models_page(design, source)
    yield from _further(found, source)
    yield from docs.namespaces(design, found.homes | _moved(found))
    there = design.facts.declarations.keys() - design.duplicates.keys()
    yield from docs.models(design, sorted(there & found.declarations))
    if _has_other_readme(found, opening):
        yield docs.readme_page(design, plan.package_view(design))


def _moved(found: Difference) -> frozenset[Path]:
    """The namespaces whose documentation stands in another folder."""
    before = docs.folders(found.before)
    after = docs.folders(found.after).items()
    return frozenset(path for path, folder in after if before.get(path) != folder)


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
    if (dicts := listed(before)) != listed(after):
        return True
    affected = found.declarations.intersection(dicts)
    return any(shown(before, at) != shown(after, at) for at in affected)


def _has_other_readme(found: Difference, opening: str | None) -> bool:
    if opening is None or found.renamed or found.before.errors != found.after.errors:
        return True
    return found.after.names.groups[opening] in found.homes
