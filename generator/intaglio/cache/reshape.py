"""A run for which operations take or answer something else: what follows from that is decided, and printed.

Such operations are read twice, as they were and as they are, with what they need of the description and
nothing else. Of all others, facts are enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from intaglio.cache import decisions, pages, store
from intaglio.cache.decisions import Decisions
from intaglio.cache.part import part
from intaglio.cache.parts import (
    Parts,
    are_apart,
    decide_anew,
    now,
    opening,
    remade,
)
from intaglio.cache.step import Step
from intaglio.cache.words import Words
from intaglio.config import Config, Package
from intaglio.coverage import calls
from intaglio.print.printing import print_pages
from intaglio.print.runtime import imported
from intaglio.python import difference
from intaglio.python.difference import Difference
from intaglio.python.pages import Page
from intaglio.python.views import TELLING
from intaglio.read.document import digest
from intaglio.read.site import Site
from intaglio.read.wording import Edited, reshaped


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
    if not are_apart(parts, kept, words.text.text):
        return None
    prose = {**words.said, **{o.at: o.prose for o in parts.after.own.values()}}
    new = now(kept, parts)
    found = decide_anew(config, kept, new, parts, prose)
    if not (difference.is_certain(found) and decisions.has_capitals(found.after)):
        return None
    return _printed(config, replace(words, said=prose), new, parts, found)


def _items(edited: Edited) -> Iterator[Mapping[str, object]]:
    """The path items that an edit changed, as they were and as they are."""
    for which in (0, 1):
        yield {path: both[which] for path, both in edited.items.items()}


def _printed(
    config: Config, words: Words, new: Decisions, parts: Parts, found: Difference
) -> Step | None:
    """The pages that show what has changed, if the same of the runtime is needed."""
    first = opening(new, parts)
    made = tuple(difference.pages(found, first))
    files = print_pages((*made, *_told(words, made, parts)), config.templates)
    gone = difference.gone(found)
    if not _needs_the_same(config, files, gone):
        return None
    design = found.after
    content = decisions.dump(remade(new, found, first))
    telling = {
        each.path: each for each in _telling(words, made) if each.path not in gone
    }
    return Step(
        files,
        replace(words, pages=tuple(telling.values()), decided=digest(content)),
        content,
        gone,
        calls(design),
        len(design.facts.declarations),
    )


def _telling(words: Words, made: Iterable[Page]) -> Iterator[pages.Kept]:
    """The pages that tell of operations, as they are kept."""
    yield from words.pages
    yield from pages.keep((x for x in made if isinstance(x.view, TELLING)), {})


def _told(words: Words, made: tuple[Page, ...], parts: Parts) -> Iterator[Page]:
    """The other pages that tell of operations of which something else is said now."""
    was, is_ = (
        {x.prose for x in each.own.values()} for each in (parts.before, parts.after)
    )
    new = {each.at for each in is_ - was}
    there = {each.path for each in made}
    for each in words.pages:
        if each.path not in there and not new.isdisjoint(each.told):
            yield pages.page(each, words.said)


def _needs_the_same(
    config: Config, files: Mapping[str, str], gone: frozenset[str]
) -> bool:
    """Whether files import the modules of the runtime that those in their place do."""
    there = (config.output / path for path in (*files, *gone))
    before = (imported(file.read_text("utf-8")) for file in there if file.exists())
    after = map(imported, files.values())
    return frozenset().union(*before) == frozenset().union(*after)
