"""The figures as Markdown: the targets first, then what they were worked out from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.figures import Figure, Figures
from benchmarks.targets import Target, targets

TITLES = {
    "generate": "Generating an SDK",
    "again": "Generating again",
    "size": "By the size of the description",
    "output": "What is printed",
    "start": "Starting with an SDK",
    "call": "A call",
    "call over TLS": "A call over TLS",
    "decode 1 MB": "A megabyte of JSON into models",
    "growth": "Many calls",
}
MEASURES = {
    "cpu": "CPU",
    "wall": "wall",
    "peak": "peak memory",
    "call": "CPU per call",
    "ratio": "over the bare HTTP client",
    "lines": "lines of Python",
    "reformatted": "Black would rewrite",
    "growth": "growth",
}
MILLISECONDS = 1000


def markdown(figures: Figures) -> str:
    """The whole page."""
    head = [
        "# Benchmarks",
        "",
        "Written by `make bench`; medians of rounds in which all subjects take turns. CPU is user and",
        "system, children included. A load above the number of cores makes wall times worthless.",
        "",
        _circumstances(figures),
        "",
        "## Targets",
        "",
        *_targets(targets(figures)),
    ]
    groups = [line for group in TITLES for line in _group(group, figures.values())]
    return "\n".join((*head, *groups, ""))


def _circumstances(figures: Figures) -> str:
    if not figures:
        return "Nothing has been measured yet."
    days = sorted({each.day for each in figures.values()})
    loads = [each.load for each in figures.values()]
    between = " to ".join(dict.fromkeys((days[0], days[-1])))
    load = f"load average {min(loads):g} to {max(loads):g}"
    machines = "; ".join(sorted({each.machine for each in figures.values()}))
    return f"Measured on {machines}, {between}, {load}."


def _targets(rows: Iterable[Target]) -> Iterator[str]:
    yield "| target | at most | measured | |"
    yield "|---|---:|---:|---|"
    for row in rows:
        value = "" if row.value is None else spelled(row.value, row.unit)
        limit = spelled(row.limit, row.unit)
        yield f"| {row.text} | {limit} | {value} | {row.verdict} |"


def _group(group: str, figures: Iterable[Figure]) -> Iterator[str]:
    rows = [each for each in figures if each.group == group]
    if not rows:
        return
    measures = [name for name in MEASURES if any(row.measure == name for row in rows)]
    yield from ("", f"## {TITLES[group]}", "")
    yield f"| | | {' | '.join(MEASURES[name] for name in measures)} | rounds |"
    yield f"|---|---|{'---:|' * (len(measures) + 1)}"
    by_key = {(row.case, row.subject, row.measure): row for row in rows}
    for case, subject in dict.fromkeys((row.case, row.subject) for row in rows):
        found = [by_key.get((case, subject, name)) for name in measures]
        cells = [spelled(each.median, each.unit) if each else "" for each in found]
        rounds = max(each.rounds for each in found if each)
        yield f"| {case} | {subject} | {' | '.join(cells)} | {rounds} |"


def spelled(value: float, unit: str) -> str:
    """A value with its unit, in three digits or so; small times in milliseconds."""
    if unit == "s":
        return seconds(value)
    if unit == "MiB":
        return f"{value:.1f} MiB"
    if unit == "x":
        return f"{value:.2f} x"
    return f"{value:,.0f}"


def seconds(value: float) -> str:
    """A time."""
    if value >= 1:
        return f"{value:.2f} s"
    thousandths = value * MILLISECONDS
    return f"{thousandths:.0f} ms" if thousandths >= 10 else f"{thousandths:.2f} ms"
