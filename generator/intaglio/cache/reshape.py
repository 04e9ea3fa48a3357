"""A run for which operations take or answer something else: what follows from that is decided, and printed.

Such operations are read twice, as they were and as they are, with what they need of the description and
nothing else. Of all others, facts are enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from intaglio.api.prose import Prose
from intaglio.cache import columns, decisions, pages, store, values
from intaglio.cache.decisions import Decisions
from intaglio.cache.part import Part, is_kept, keeps_opening, part, rest
from intaglio.cache.step import Step
from intaglio.cache.words import Words
from intaglio.config import Config, Package
from intaglio.print.printing import print_pages
from intaglio.print.runtime import imported
from intaglio.python import difference
from intaglio.python.decide import decided
from intaglio.python.design import Design
from intaglio.python.difference import Difference
from intaglio.python.docs import README
from intaglio.python.facts import Facts
from intaglio.python.names import name
from intaglio.python.pages import Page
from intaglio.python.readme import opens, richness
from intaglio.python.views import TELLING, ReadmeView
from intaglio.read.document import digest
from intaglio.read.site import Site
from intaglio.read.wording import Edited, reshaped


@dataclass(frozen=True, slots=True)
class Parts:
    """What was changed, as it was and as it is."""

    before: Part
    after: Part


def reshape(config: Config, words: Words, home: Site, edited: Edited) -> Step | None:
    """What an edit of operations makes of them, and of others; `None` where that is not certain.

    Raises what reading raises.
    """
    changed = reshaped(edited)
    content = store.content(config, store.DECISIONS)
    if changed is None or digest(content) != words.decided:
        return None
    kept = decisions.load(content)
    config = replace(config, package=Package(**kept.made["package"]))
    was, is_ = _items(edited)
    parts = Parts(
        part(config, home, kept.shell, was, is_, changed),
        part(config, home, kept.shell, is_, was, changed),
    )
    now = _now(kept, parts)
    if now is None:
        return None
    prose = {**words.said, **{o.at: o.prose for o in parts.after.own.values()}}
    found = _difference(config, kept, now, parts, prose)
    if difference.is_in_client(found):
        return None
    return _printed(config, words, now, parts.after, found, prose)


def _items(edited: Edited) -> Iterator[Mapping[str, object]]:
    """The path items that an edit changed, as they were and as they are."""
    for which in (0, 1):
        yield {path: both[which] for path, both in edited.items.items()}


def _now(kept: Decisions, parts: Parts) -> Decisions | None:
    """What is kept with the parts as they are; `None` where others may be told of it."""
    before, after = parts.before, parts.after
    if not is_kept(before, kept, False) or not is_kept(after, kept, True):
        return None
    patches = columns.patches(kept.made) or any(
        each.patches for each in after.design.facts.operations.values()
    )
    if rest(before, patches) != rest(after, patches) or not keeps_opening(after, kept):
        return None
    declarations = after.design.api.declarations
    operations = {id_: values.line(each) for id_, each in after.own.items()}
    others = kept.declarations.keys() - {*before.declared}
    return replace(
        kept,
        operations={**kept.operations, **operations},
        declarations={
            **{at: line for at, line in kept.declarations.items() if at in others},
            **{at: values.line(declarations[at]) for at in after.declared},
        },
    )


def _difference(
    config: Config,
    kept: Decisions,
    now: Decisions,
    parts: Parts,
    said: Mapping[str, Prose],
) -> Difference:
    before = decisions.design(kept, config, said)
    own = parts.after.design.facts
    facts = Facts(
        {
            at: (
                own.declarations[at]
                if at in own.declarations and at in parts.after.declared
                else before.facts.declarations[at]
            )
            for at in now.declarations
        },
        {
            **before.facts.operations,
            **{id_: own.operations[id_] for id_ in parts.after.own},
        },
    )
    declared, used = facts.declarations.values(), facts.operations.values()
    names = name(before.api, declared, used, config.names)
    bare = decisions.undecided(now, config, said, names, facts)
    changed = {
        at
        for at in (*parts.before.declared, *parts.after.declared)
        if kept.declarations.get(at) != now.declarations.get(at)
    }
    skeletons = {at: each for at, each in before.skeletons.items() if at not in changed}
    after = decided(replace(bare, skeletons=skeletons))
    return difference.difference(before, after, parts.after.own, changed)


def _printed(
    config: Config,
    words: Words,
    now: Decisions,
    after: Part,
    found: Difference,
    said: Mapping[str, Prose],
) -> Step | None:
    """The pages that show what has changed, if the same of the runtime is needed."""
    made = (*difference.pages(found), *_readme(words, now, found, said))
    told = _told(words, made, said)
    files = print_pages((*made, *told), config.templates)
    gone = difference.gone(found)
    if not _needs_the_same(config, files, gone):
        return None
    pages_ = {each.path: each for each in pages.keep(_telling(made), {})}
    now = _remade(now, after, found.after)
    content = decisions.dump(now)
    return Step(
        files,
        replace(
            words,
            said=said,
            pages=tuple(pages_.get(each.path, each) for each in words.pages),
            decided=digest(content),
        ),
        content,
        gone,
        len(found.after.facts.declarations),
    )


def _remade(now: Decisions, after: Part, design: Design) -> Decisions:
    """With all that follows from what has changed."""
    first, rank = now.made["opening"]
    if first in after.own:
        rank = [*richness(after.own[first])]
    made = {**now.made, **columns.data(design), "opening": [first, rank]}
    return replace(now, made=made)


def _readme(
    words: Words, now: Decisions, found: Difference, said: Mapping[str, Prose]
) -> Iterator[Page]:
    """The README, where it shows an operation or an exception otherwise."""
    first, _ = now.made["opening"]
    design, errors = found.after, found.after.errors
    if first not in found.operations and errors == found.before.errors:
        return
    for kept in words.pages:
        if kept.path == README:
            page = pages.page(kept, said)
            if isinstance(page.view, ReadmeView):
                inside = design.namespaces[design.names.groups[first]]
                operation = next(each for each in inside if each.id == first)
                yield replace(page, view=opens(design, page.view, operation))


def _told(
    words: Words, made: tuple[Page, ...], said: Mapping[str, Prose]
) -> Iterator[Page]:
    """The other pages that tell of operations of which something else is said now."""
    new = {at for at, prose in said.items() if words.said.get(at) != prose}
    there = {each.path for each in made}
    for each in words.pages:
        if each.path not in there and not new.isdisjoint(each.told):
            yield pages.page(each, said)


def _telling(made: Iterable[Page]) -> Iterator[Page]:
    return (page for page in made if isinstance(page.view, TELLING))


def _needs_the_same(
    config: Config, files: Mapping[str, str], gone: frozenset[str]
) -> bool:
    """Whether files import the modules of the runtime that those in their place do."""
    there = (config.output / path for path in (*files, *gone))
    before = (imported(file.read_text("utf-8")) for file in there if file.exists())
    after = map(imported, files.values())
    return frozenset().union(*before) == frozenset().union(*after)
