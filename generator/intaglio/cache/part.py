"""Some operations of a description, read and decided as if there were no others.

Two such parts, as it was and as it is, that say the same to the rest of the description differ in facts
about their own declarations alone, and all decisions follow from facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from intaglio.api.model import Declaration, Operation, Title
from intaglio.api.normalize import normalize
from intaglio.api.reading import all_operations, is_excluded, read_api
from intaglio.api.types import Type
from intaglio.api.walk import references
from intaglio.cache import values
from intaglio.cache.decisions import Decisions
from intaglio.config import Config
from intaglio.errors import Problem
from intaglio.python.decide import decide
from intaglio.python.design import Design
from intaglio.python.fallbacks import fallbacks
from intaglio.python.features import optional
from intaglio.python.reach import reached
from intaglio.python.readme import richness, streaming
from intaglio.read.excerpt import excerpt
from intaglio.read.pointer import child
from intaglio.read.site import Site
from intaglio.read.validate import findings


@dataclass(frozen=True, slots=True)
class Part:
    """All operations of some paths; `own` are those that an edit changed, by id.

    `declared` are the pointers of the declarations that stand in these; `found` is what is wrong, and
    `excluded` are the ids of operations that the SDK does not have. The ids are `unique` where each
    operation has its own.
    """

    design: Design
    found: tuple[Problem, ...]
    own: Mapping[str, Operation]
    declared: tuple[str, ...]
    excluded: tuple[str, ...]
    unique: bool


def part(
    config: Config,
    home: Site,
    shell: Mapping[str, object],
    items: Mapping[str, object],
    others: Mapping[str, object],
    changed: tuple[tuple[str, str], ...],
) -> Part:
    """The part that has these path items, and the components that these or the `others` need.

    `changed` are paths and methods of its own operations. Raises IntaglioError for what is wrong with them.
    """
    document, excluded = excerpt(home, shell, items, others), frozenset(config.exclude)
    design = decide(normalize(read_api(document, excluded)), config)
    api = design.api
    ats = {child("#/paths", *each) for each in changed}
    listed = all_operations(document)
    return Part(
        design,
        findings(document),
        {each.id: each for each in api.operations if each.at in ats},
        tuple(at for at in api.declarations if "/".join(at.split("/")[:4]) in ats),
        tuple(one.id for one in listed if is_excluded(one, excluded)),
        all(one.id == one.node.text("operationId") for one in listed),
    )


def is_kept(part: Part, kept: Decisions, but_own: bool) -> bool:
    """Whether all of it, `but_own` all but what changed, is as it was read with the whole description."""
    api, own = part.design.api, frozenset(part.declared)
    return all(
        kept.operations.get(each.id) == values.line(each)
        for each in api.operations
        if not (but_own and each.id in part.own)
    ) and all(
        _is_declared(kept.declarations.get(at), each, at in own)
        for at, each in api.declarations.items()
        if not (but_own and at in own)
    )


def _is_declared(kept: str | None, each: Declaration, own: bool) -> bool:
    """Whether that is what is kept; of what others read too, the title may be theirs."""
    if own or kept is None or kept == values.line(each):
        return kept == values.line(each)
    title: Title = values.value(kept).title
    return kept == values.line(replace(each, title=title))


def rest(part: Part, patches: bool) -> object:
    """Everything that a part says to the rest of the description, but for facts about it.

    Where anybody `patches`, what a schema is used for decides what others are.
    """
    design, api = part.design, part.design.api
    own = frozenset(part.declared)
    return (
        part.found,
        part.excluded,
        [each.at for each in part.own.values()],
        {at: each.title for at, each in api.declarations.items() if at not in own},
        [[*_roles(part, each)] for each in part.own.values() if patches],
        (api.webhooks, frozenset(api.exclusions), fallbacks(design), optional(design)),
    )


def _roles(part: Part, operation: Operation) -> Iterator[object]:
    """What others know too of what is sent and answered, by media type."""
    sent = operation.body.contents if operation.body is not None else ()
    answered = (c for each in operation.responses for c in each.contents)
    for content in (*sent, *answered):
        types = (t for t in (content.type, content.item) if t is not None)
        yield content in sent, content.media_type, _known(part, types)
    yield _known(part, (each.type for each in operation.parameters))


def _known(part: Part, types: Iterable[Type]) -> set[str]:
    """The declarations of others that these lead to."""
    facts, own = part.design.facts.declarations, frozenset(part.declared)
    graph = {at: each.needs if at in own else () for at, each in facts.items()}
    starts = (at for type_ in types for at in references(type_))
    return reached(graph, starts).keys() - own


def chosen(part: Part) -> list[object]:
    """What the README chooses operations by that it tells of."""
    own = part.own.values()
    return [(each.at, richness(each), streaming(each)) for each in own]
