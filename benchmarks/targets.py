"""Compares the figures with their targets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.figures import Figures

INTAGLIO, PYTHON_CLIENT, JAVA_GENERATOR = (
    "intaglio",
    "openapi-python-client",
    "openapi-generator",
)
ORQ, OPENAI = "intaglio's for orq", "intaglio's for OpenAI"
ORQ_SDK_NEW, OPENAI_PYTHON = "orq-ai-sdk 4.17.13", "openai"
CASES = {"orq": 0.15, "OpenAI": 0.22, "GitHub": 1 / 3}
"""Description -> the greatest share of openapi-python-client's CPU time."""

NOISE = 1.1
"""The factor above linear growth that still counts as linear."""


@dataclass(frozen=True, slots=True)
class Target:
    """A value that must be at most `limit`; `value` is None if a figure is missing."""

    text: str
    limit: float
    unit: str
    value: float | None

    @property
    def verdict(self) -> str:
        """`met`, `missed` or `not measured`."""
        if self.value is None:
            return "not measured"
        return "met" if self.value <= self.limit else "missed"


@dataclass(frozen=True, slots=True)
class Medians:
    """Looks up medians by group, case, subject and measure; None if there is no figure."""

    figures: Figures

    def __call__(
        self, group: str, case: str, subject: str, measure: str
    ) -> float | None:
        found = self.figures.get((group, case, subject, measure))
        return None if found is None else found.median


def divide(one: float | None, other: float | None) -> float | None:
    """The ratio of two values; None if one is missing."""
    return one / other if one is not None and other else None


def subtract(one: float | None, other: float | None) -> float | None:
    """The difference of two values; None if one is missing."""
    return None if one is None or other is None else one - other


def list_targets(figures: Figures) -> tuple[Target, ...]:
    """All targets with their values."""
    at = Medians(figures)
    groups = (_generate, _again, _size, _package, _call, _decode, _growth)
    return tuple(target for group in groups for target in group(at))


def _generate(at: Medians) -> Iterator[Target]:
    for case, share in CASES.items():
        for name, measure, limit, peer in (
            ("CPU", "cpu", share, PYTHON_CLIENT),
            ("wall time", "wall", 1.0, JAVA_GENERATOR),
            ("peak memory", "peak", 1.3, PYTHON_CLIENT),
        ):
            ours = at("generate", case, INTAGLIO, measure)
            value = divide(ours, at("generate", case, peer, measure))
            text = f"generate {case}: {name}, ratio to {peer}'s"
            yield Target(text, limit, "x", value)
        text = f"generate {case}: files that Black reformats"
        yield Target(text, 0, "", at("output", case, INTAGLIO, "reformatted"))


def _again(at: Medians) -> Iterator[Target]:
    for case in CASES:
        wall = at("again", f"unchanged, {case}", INTAGLIO, "wall")
        yield Target(
            f"generate {case} without changes: wall time of the process",
            0.3,
            "s",
            wall,
        )


def _size(at: Medians) -> Iterator[Target]:
    once = at("size", "1x", INTAGLIO, "cpu")
    for copies in (2, 4):
        value = divide(at("size", f"{copies}x", INTAGLIO, "cpu"), once)
        text = f"{copies} copies of a description: CPU, ratio to one copy's"
        yield Target(text, copies * NOISE, "x", value)


def _package(at: Medians) -> Iterator[Target]:
    lines = at("output", "orq", INTAGLIO, "lines")
    yield Target("SDK for orq: lines of Python", 40_000, "", lines)
    bare = at("start", "bare interpreter", ORQ, "cpu")
    imported = subtract(at("start", "import", ORQ, "cpu"), bare)
    yield Target("import: CPU, more than a bare interpreter's", 0.010, "s", imported)
    for case, limit in {"first result": 0.36, "all models": 1 / 4}.items():
        ours = at("start", case, ORQ, "cpu")
        value = divide(ours, at("start", case, ORQ_SDK_NEW, "cpu"))
        yield Target(f"{case}: CPU, ratio to {ORQ_SDK_NEW}'s", limit, "x", value)
    peak = at("start", "first result", ORQ, "peak")
    yield Target("first result: peak memory", 40, "MiB", peak)


def _call(at: Medians) -> Iterator[Target]:
    for group, limit in {"call": 1.15, "call over TLS": 1.3}.items():
        for case in ("sync", "100 at once"):
            text = f"{group}, {case}: CPU, ratio to the bare HTTP client's"
            yield Target(text, limit, "x", at(group, case, ORQ, "ratio"))


def _decode(at: Medians) -> Iterator[Target]:
    group, completion = "decode 1 MB", "chat completion"
    for case, ours, theirs in (
        (completion, OPENAI, OPENAI_PYTHON),
        (completion, ORQ, ORQ_SDK_NEW),
        ("list of data", ORQ, ORQ_SDK_NEW),
    ):
        value = divide(at(group, case, ours, "call"), at(group, case, theirs, "call"))
        text = f"1 MB of JSON, a {case}: CPU, ratio to {theirs}'s"
        yield Target(text, 0.5, "x", value)


def _growth(at: Medians) -> Iterator[Target]:
    grown = at("growth", "100,000 calls", ORQ, "growth")
    text = "memory growth from 10,000 to 100,000 calls"
    yield Target(text, 1, "MiB", grown)
