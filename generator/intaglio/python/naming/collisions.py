"""Who gets which name, when several want the same one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameCandidates:
    """Someone who wants a name: the spellings that would do, best first.

    A claim of a lower `rank` takes its spelling before the others are asked.
    """

    key: str
    spellings: tuple[str, ...]
    rank: int = 0


def resolve_collisions(
    claims: Iterable[NameCandidates],
    taken: Collection[str] = (),
    fold: Callable[[str], str] = str,
) -> dict[str, str]:
    """A name for every claim, independent of their order.

    All that contend for a spelling step to their next; who runs out of spellings gets a number, in
    the order of the keys. Two names are the same when `fold` makes them so.
    """
    claims = list(claims)
    used = {fold(name) for name in taken}
    first = {fold(claim.spellings[0]) for claim in claims}
    if len(first) == len(claims) and first.isdisjoint(used):
        return {claim.key: claim.spellings[0] for claim in claims}
    names: dict[str, str] = {}
    by_rank: dict[int, list[NameCandidates]] = defaultdict(list)
    for claim in claims:
        by_rank[claim.rank].append(claim)
    for rank in sorted(by_rank):
        given = _round(by_rank[rank], used, fold)
        names.update(given)
        used.update(map(fold, given.values()))
    return names


def _round(
    claims: list[NameCandidates], used: Collection[str], fold: Callable[[str], str]
) -> dict[str, str]:
    names: dict[str, str] = {}
    held = set(used)
    waiting = claims
    for step in range(max((len(claim.spellings) for claim in claims), default=0)):
        wanted = _contenders(waiting, step, fold)
        won = {
            group[0].key: group[0].spellings[step]
            for spelling, group in wanted.items()
            if len(group) == 1 and spelling not in held
        }
        names.update(won)
        held.update(map(fold, won.values()))
        waiting = [claim for claim in waiting if claim.key not in won]
    return names | _numbered(waiting, held, fold)


def _contenders(
    claims: list[NameCandidates], step: int, fold: Callable[[str], str]
) -> Mapping[str, list[NameCandidates]]:
    wanted: dict[str, list[NameCandidates]] = defaultdict(list)
    for claim in claims:
        if step < len(claim.spellings):
            wanted[fold(claim.spellings[step])].append(claim)
    return wanted


def _numbered(
    claims: list[NameCandidates], held: Collection[str], fold: Callable[[str], str]
) -> dict[str, str]:
    names: dict[str, str] = {}
    used = set(held)
    for claim in sorted(claims, key=lambda claim: claim.key):
        last = claim.spellings[-1]
        spellings = (
            last if n == 1 else _with_number(last, n)
            for n in range(1, len(claims) + len(used) + 2)
        )
        names[claim.key] = next(s for s in spellings if fold(s) not in used)
        used.add(fold(names[claim.key]))
    return names


def _with_number(spelling: str, number: int) -> str:
    plain = spelling.rstrip("_")
    return f"{plain}_{number}" if plain.islower() else f"{plain}{number}"
