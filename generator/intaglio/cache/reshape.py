"""A run for which operations take or answer something else, and everything is decided as it was.

Such operations are read twice, as they were and as they are, with what they need of the description and
nothing else. Where they say the same to all others, what they become is printed as the last run decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from intaglio.api.prose import Prose
from intaglio.cache import decisions, pages, store, values
from intaglio.cache.decisions import Decisions
from intaglio.cache.part import Part, is_kept, keeps_opening, part, said
from intaglio.cache.step import Step
from intaglio.cache.words import Words
from intaglio.config import Config, Package
from intaglio.print.printing import print_pages
from intaglio.print.runtime import imported
from intaglio.python import plan
from intaglio.python.design import Design
from intaglio.python.docs import README
from intaglio.python.duplicates import is_alone, outline
from intaglio.python.pages import Page
from intaglio.python.params_module import shown
from intaglio.python.readme import opens, richness
from intaglio.python.views import TELLING, ReadmeView
from intaglio.read.document import digest
from intaglio.read.site import Site
from intaglio.read.wording import Edited, reshaped


def reshape(config: Config, words: Words, home: Site, edited: Edited) -> Step | None:
    """What an edit of operations makes of them; `None` where it may make something of others.

    Raises what reading raises.
    """
    changed = reshaped(edited)
    content = store.content(config, store.DECISIONS)
    if changed is None or digest(content) != words.decided:
        return None
    kept = decisions.load(content)
    config = replace(config, package=Package(**kept.made["package"]))
    before, after = (
        part(config, home, kept.shell, items, changed) for items in _items(edited)
    )
    if not is_kept(before, kept, False) or not is_kept(after, kept, True):
        return None
    if not keeps_opening(after, kept) or said(before) != said(after):
        return None
    now = _now(kept, after)
    prose = {**words.said, **{o.at: o.prose for o in after.own.values()}}
    designs = (
        decisions.design(kept, config, prose),
        decisions.design(now, config, prose),
    )
    new = [at for at in after.declared if kept.declarations[at] != now.declarations[at]]
    if not all(_is_alone(kept, designs, at) for at in new):
        return None
    return _printed(config, words, now, after, designs, prose)


def _items(edited: Edited) -> Iterator[Mapping[str, object]]:
    """The path items that an edit changed, as they were and as they are."""
    for which in (0, 1):
        yield {path: both[which] for path, both in edited.items.items()}


def _now(kept: Decisions, after: Part) -> Decisions:
    """What is kept of the description as it is."""
    declarations = after.design.api.declarations
    first, rank = kept.made["opening"]
    if first in after.own:
        rank = [*richness(after.own[first])]
    return replace(
        kept,
        made={
            **kept.made,
            "opening": [first, rank],
            "outlines": {
                **kept.made["outlines"],
                **{at: outline(declarations[at]) for at in after.declared},
            },
        },
        operations={
            **kept.operations,
            **{id_: values.line(each) for id_, each in after.own.items()},
        },
        declarations={
            **kept.declarations,
            **{at: values.line(declarations[at]) for at in after.declared},
        },
    )


def _is_alone(kept: Decisions, designs: tuple[Design, Design], at: str) -> bool:
    """Whether a declaration shares its class with no other, before and now."""
    before, after = designs
    others = kept.alike(outline(after.declaration(at)))
    return is_alone(before, at, ()) and is_alone(after, at, others)


def _printed(
    config: Config,
    words: Words,
    now: Decisions,
    after: Part,
    designs: tuple[Design, Design],
    said: Mapping[str, Prose],
) -> Step | None:
    """The pages that show what has changed, if they need of the runtime what they needed before."""
    before, design = designs
    dicts = [at for at in after.declared if at in design.dicts]
    params = any(shown(before, at) != shown(design, at) for at in dicts)
    made = (
        *plan.changed(design, after.own, after.declared, params),
        *_opening(words, now, after, design, said),
    )
    told = _told(words, made, said)
    files = print_pages((*made, *told), config.templates)
    if not all(_needs_the_same(config, *file) for file in files.items()):
        return None
    found = {each.path: each for each in pages.keep(_telling(made), {})}
    content = decisions.dump(now)
    return Step(
        files,
        replace(
            words,
            said=said,
            pages=tuple(found.get(each.path, each) for each in words.pages),
            decided=digest(content),
        ),
        content,
    )


def _opening(
    words: Words,
    now: Decisions,
    after: Part,
    design: Design,
    said: Mapping[str, Prose],
) -> Iterator[Page]:
    """The README, where it begins with an operation that is different."""
    first, _ = now.made["opening"]
    for kept in words.pages:
        if first in after.own and kept.path == README:
            page = pages.page(kept, said)
            if isinstance(page.view, ReadmeView):
                yield replace(page, view=opens(design, page.view, after.own[first]))


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


def _needs_the_same(config: Config, path: str, text: str) -> bool:
    """Whether a file imports the same modules of the runtime as what stands in its place."""
    there = (config.output / path).read_text("utf-8")
    return imported(text) == imported(there)
