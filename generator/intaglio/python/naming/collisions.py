"""Resolves collisions: which one of several things gets the name that they all could have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

Fold = Callable[[str], str]
"""Two names collide if this makes them equal."""


@dataclass(frozen=True, slots=True)
class NameCandidates:
    """The names that one thing may have, best first; `key` identifies the thing.

    Things of a lower `rank` choose before all others.
    """

    key: str
    spellings: tuple[str, ...]
    rank: int = 0


def resolve_collisions(
    candidates: Iterable[NameCandidates],
    taken: Collection[str] = (),
    fold: Fold = str,
) -> dict[str, str]:
    """A name for each thing, by its key; the order of the things does not matter.

    If several of one rank want the same name, none of them gets it and each tries its next one. What is
    left without a name gets a number, in the order of keys.

    Args:
        candidates: the things; may be empty.
        taken: names that nothing gets.
        fold: two names collide if it makes them equal.
    """
    given = list(candidates)
    used = {fold(name) for name in taken}
    best = {fold(each.spellings[0]) for each in given}
    if len(best) == len(given) and best.isdisjoint(used):
        return {each.key: each.spellings[0] for each in given}
    by_rank: dict[int, list[NameCandidates]] = defaultdict(list)
    for each in given:
        by_rank[each.rank].append(each)
    names: dict[str, str] = {}
    for rank in sorted(by_rank):
        chosen = _resolve_rank(by_rank[rank], used, fold)
        names.update(chosen)
        used.update(map(fold, chosen.values()))
    return names


def _resolve_rank(
    candidates: list[NameCandidates], taken: Collection[str], fold: Fold
) -> dict[str, str]:
    names: dict[str, str] = {}
    used = set(taken)
    waiting = candidates
    for step in range(max((len(each.spellings) for each in candidates), default=0)):
        unique = {
            group[0].key: group[0].spellings[step]
            for spelling, group in _group_by_spelling(waiting, step, fold).items()
            if len(group) == 1 and spelling not in used
        }
        names.update(unique)
        used.update(map(fold, unique.values()))
        waiting = [each for each in waiting if each.key not in unique]
    return names | _number(waiting, used, fold)


def _group_by_spelling(
    candidates: list[NameCandidates], step: int, fold: Fold
) -> Mapping[str, list[NameCandidates]]:
    groups: dict[str, list[NameCandidates]] = defaultdict(list)
    for each in candidates:
        if step < len(each.spellings):
            groups[fold(each.spellings[step])].append(each)
    return groups


def _number(
    candidates: list[NameCandidates], taken: Collection[str], fold: Fold
) -> dict[str, str]:
    names: dict[str, str] = {}
    used = set(taken)
    for each in sorted(candidates, key=lambda each: each.key):
        last = each.spellings[-1]
        numbered = (
            last if n == 1 else _with_number(last, n)
            for n in range(1, len(candidates) + len(used) + 2)
        )
        name = next(name for name in numbered if fold(name) not in used)
        names[each.key] = name
        used.add(fold(name))
    return names


def _with_number(name: str, number: int) -> str:
    """`pet_2` for `pet`, `Pet2` for `Pet`."""
    plain = name.rstrip("_")
    return f"{plain}_{number}" if plain.islower() else f"{plain}{number}"
