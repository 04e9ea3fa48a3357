"""What an edit makes of operations, and what is kept with the ones in place of the others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from intaglio.api.prose import Prose
from intaglio.cache import columns, decisions, values
from intaglio.cache.decisions import Decisions
from intaglio.cache.part import Part, chosen, is_kept, rest
from intaglio.config import Config
from intaglio.python.decide import decided
from intaglio.python.design import Design
from intaglio.python.difference import Difference, difference
from intaglio.python.duplicates import skeleton
from intaglio.python.facts import DeclarationFacts, Facts
from intaglio.python.names import name

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Parts:
    """The same operations, whatever they are called, as they were and as they are."""

    before: Part
    after: Part

    def ids(self) -> dict[str, str]:
        """What each is called now, by what it was called."""
        return dict(zip(self.before.own, self.after.own, strict=True))

    def by_id(self, kept: Mapping[str, V], own: Mapping[str, V]) -> dict[str, V]:
        """What is kept of operations, and in place of that of these what is their own."""
        ids = self.ids()
        return {
            ids.get(id_, id_): own[ids[id_]] if id_ in ids else value
            for id_, value in kept.items()
        }


def are_apart(parts: Parts, kept: Decisions, text: str) -> bool:
    """Whether all others are as they were, whom the whole description, whose `text` was this, told of them."""
    before, after = parts.before, parts.after
    if not is_kept(before, kept, False) or not is_kept(after, kept, True):
        return False
    facts = after.design.facts.operations.values()
    patches = columns.patches(kept.made) or any(each.patches for each in facts)
    if rest(before, patches) != rest(after, patches):
        return False
    renamed = [id_ for was, id_ in parts.ids().items() if id_ != was]
    are_told_apart = before.unique and after.unique
    is_certain = all(_is_new(id_, kept, text) for id_ in renamed)
    return not renamed or are_told_apart and is_certain


def _is_new(id_: str, kept: Decisions, text: str) -> bool:
    """Whether no other operation has an id, which would be written in a text as it is."""
    is_plain = re.fullmatch(r"[A-Za-z0-9_.-]+", id_) is not None
    return is_plain and id_ not in kept.operations and id_ not in text


def now(kept: Decisions, parts: Parts) -> Decisions:
    """What is kept with the parts as they are, but for what follows from them."""
    before, after = parts.before, parts.after
    declarations = after.design.api.declarations
    lines = {id_: values.line(each) for id_, each in after.own.items()}
    was = kept.made["requests"]
    requests = {id_: at for id_, at in was.items() if id_ not in before.own}
    requests |= {x: at for x, at in after.design.requests.items() if x in after.own}
    own = {at: values.line(declarations[at]) for at in after.declared}
    left = {*before.declared} - own.keys()
    return replace(
        kept,
        made={**kept.made, "requests": requests},
        operations=parts.by_id(kept.operations, lines),
        declarations={
            at: line
            for at, line in {**kept.declarations, **own}.items()
            if at not in left
        },
    )


def decide_anew(
    config: Config,
    kept: Decisions,
    new: Decisions,
    parts: Parts,
    said: Mapping[str, Prose],
) -> Difference:
    """What is decided by the facts that are kept, and by those of the parts."""
    before = decisions.design(kept, config, said)
    facts = _facts(before.facts, new, parts)
    changed = {
        at
        for at in (*parts.before.declared, *parts.after.declared)
        if kept.declarations.get(at) != new.declarations.get(at)
    }
    if facts == before.facts and _are_alike(before, parts.after, changed):
        lazily = decisions.undecided(new, config, said, before.names, facts)
        after = replace(
            before,
            api=lazily.api,
            namespaces=lazily.namespaces,
            signatures=lazily.signatures,
        )
        return difference(before, after, parts.after.own, changed)
    declared, used = facts.declarations.values(), facts.operations.values()
    names = name(before.api, declared, used, config.names)
    bare = decisions.undecided(new, config, said, names, facts)
    skeletons = {at: each for at, each in before.skeletons.items() if at not in changed}
    after = decided(replace(bare, skeletons=skeletons))
    return difference(before, after, parts.after.own, changed)


def _are_alike(before: Design, after: Part, changed: set[str]) -> bool:
    """Whether what changed is as equal to others as it was; what has no skeleton has no equal."""
    known, now = before.skeletons, after.design.api.declarations
    return all(at not in known or known[at] == skeleton(now[at]) for at in changed)


def remade(new: Decisions, found: Difference, first: str | None) -> Decisions:
    """What is kept, with what is decided anew, if anything is."""
    is_decided = found.before.layout is found.after.layout
    if is_decided and first == new.made["opening"]:
        return new
    return decisions.remade(new, found.after, first)


def _facts(before: Facts, new: Decisions, parts: Parts) -> Facts:
    own, inside = parts.after.design.facts, frozenset(parts.after.declared)

    def declaration(at: str) -> DeclarationFacts:
        return (own if at in inside else before).declarations[at]

    return Facts(
        {at: declaration(at) for at in new.declarations},
        parts.by_id(before.operations, own.operations),
    )


def opening(new: Decisions, parts: Parts) -> str | None:
    """The operation that the README still begins with, as it is called now; `None` if it may be another."""
    if chosen(parts.before) != chosen(parts.after):
        return None
    first: str = new.made["opening"]
    return parts.ids().get(first, first)
