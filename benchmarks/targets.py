"""What is to be reached (issue 5), held against the figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.figures import Figures

OURS, PYTHON, JAVA = "intaglio", "openapi-python-client", "openapi-generator"
ORQ, OPENAI = "intaglio's for orq", "intaglio's for OpenAI"
NEW, THEIRS = "orq-ai-sdk 4.17.13", "openai"
CASES = {"orq": 0.25, "OpenAI": 0.25, "GitHub": 1 / 3}
"""The descriptions, and which share of openapi-python-client's CPU time may be needed for each."""

CHANGED = ("reworded", "reshaped", "with another class", "renamed")
"""What becomes of an operation of orq (`generation.CHANGES`)."""

NOISE = 1.1
"""How far above a straight line is still taken for one."""


@dataclass(frozen=True, slots=True)
class Target:
    """What must be at most `limit`; `value` is None where something was not measured."""

    text: str
    limit: float
    unit: str
    value: float | None

    @property
    def verdict(self) -> str:
        if self.value is None:
            return "not measured"
        return "met" if self.value <= self.limit else "missed"


@dataclass(frozen=True, slots=True)
class Medians:
    """The medians by group, case, subject and measure; None for what was not measured."""

    figures: Figures

    def __call__(
        self, group: str, case: str, subject: str, measure: str
    ) -> float | None:
        found = self.figures.get((group, case, subject, measure))
        return None if found is None else found.median


def over(one: float | None, other: float | None) -> float | None:
    """The ratio of two values, if both are known."""
    return one / other if one is not None and other else None


def less(one: float | None, other: float | None) -> float | None:
    """The difference of two values, if both are known."""
    return None if one is None or other is None else one - other


def targets(figures: Figures) -> tuple[Target, ...]:
    """All of them, in the order of the issue."""
    at = Medians(figures)
    parts = (_generate, _again, _size, _package, _call, _decode, _lasting)
    return tuple(target for part in parts for target in part(at))


def _generate(at: Medians) -> Iterator[Target]:
    for case, share in CASES.items():
        for what, measure, limit, peer in (
            ("CPU", "cpu", share, PYTHON),
            ("wall time", "wall", 1.0, JAVA),
            ("peak memory", "peak", 1.3, PYTHON),
        ):
            ours = at("generate", case, OURS, measure)
            value = over(ours, at("generate", case, peer, measure))
            text = f"1. generate {case}: {what} over {peer}'s"
            yield Target(text, limit, "x", value)
        text = f"1. generate {case}: files that Black would write otherwise"
        yield Target(text, 0, "", at("output", case, OURS, "reformatted"))


def _again(at: Medians) -> Iterator[Target]:
    for case in CASES:
        wall = at("again", f"unchanged, {case}", OURS, "wall")
        yield Target(f"2. unchanged, {case}: whole process", 0.3, "s", wall)
    full = at("again", "everything, orq", OURS, "cpu")
    for how in CHANGED:
        changed = at("again", f"one operation {how}, orq", OURS, "cpu")
        text = f"2. one operation of orq {how}: CPU over a full run's"
        yield Target(text, 1 / 3, "x", over(changed, full))


def _size(at: Medians) -> Iterator[Target]:
    once = at("size", "1x", OURS, "cpu")
    for copies in (2, 4):
        value = over(at("size", f"{copies}x", OURS, "cpu"), once)
        text = f"3. {copies} copies of a description: CPU over one's"
        yield Target(text, copies * NOISE, "x", value)


def _package(at: Medians) -> Iterator[Target]:
    lines = at("output", "orq", OURS, "lines")
    yield Target("4. SDK for all of orq: lines of Python", 40_000, "", lines)
    bare = at("start", "bare interpreter", ORQ, "cpu")
    imported = less(at("start", "import", ORQ, "cpu"), bare)
    yield Target("4. import: CPU over a bare interpreter's", 0.030, "s", imported)
    for case, limit in {"first result": 1 / 3, "all models": 1 / 4}.items():
        ours = at("start", case, ORQ, "cpu")
        value = over(ours, at("start", case, NEW, "cpu"))
        yield Target(f"4. {case}: CPU over {NEW}'s", limit, "x", value)
    peak = at("start", "first result", ORQ, "peak")
    yield Target("4. first result: peak memory", 40, "MiB", peak)


def _call(at: Medians) -> Iterator[Target]:
    for group, number in {"call": 5, "call over TLS": 6}.items():
        for case in ("sync", "100 at once"):
            text = f"{number}. {group}, {case}: CPU over raw httpx2's"
            yield Target(text, 1.3, "x", at(group, case, ORQ, "ratio"))


def _decode(at: Medians) -> Iterator[Target]:
    group, completion = "decode 1 MB", "chat completion"
    for case, ours, theirs in (
        (completion, OPENAI, THEIRS),
        (completion, ORQ, NEW),
        ("list of data", ORQ, NEW),
    ):
        value = over(at(group, case, ours, "call"), at(group, case, theirs, "call"))
        text = f"5. 1 MB of JSON, a {case}: CPU over {theirs}'s"
        yield Target(text, 0.5, "x", value)


def _lasting(at: Medians) -> Iterator[Target]:
    grown = at("growth", "100,000 calls", ORQ, "growth")
    text = "6. memory after 100,000 calls, less that after 10,000"
    yield Target(text, 1, "MiB", grown)
