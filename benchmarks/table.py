"""Renders the figures as a page of Markdown: first the targets, then the figures of each group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.figures import Figure, Figures
from benchmarks.targets import Target, list_targets

TITLES = {
    "generate": "Generating an SDK",
    "again": "Generating without changes",
    "size": "Generating, by the size of the description",
    "output": "Generated code",
    "start": "Importing an SDK and the first result",
    "call": "A call",
    "call over TLS": "A call over TLS",
    "decode 1 MB": "Decoding 1 MB of JSON into models",
    "growth": "Memory after many calls",
}
MEASURES = {
    "cpu": "CPU",
    "wall": "wall time",
    "peak": "peak memory",
    "call": "CPU per call",
    "ratio": "ratio to the bare HTTP client",
    "lines": "lines of Python",
    "reformatted": "files that Black reformats",
    "growth": "growth",
}
MILLISECONDS = 1000


def render_markdown(figures: Figures) -> str:
    """The page."""
    head = [
        "# Benchmarks",
        "",
        "Written by `make bench`. Each value is the median of several rounds; a round measures each subject once.",
        "CPU is user and system time, child processes included. Wall times are not reliable if the load average is",
        "above the number of cores.",
        "",
        _describe_measurement(figures),
        "",
        "## Targets",
        "",
        *_render_targets(list_targets(figures)),
    ]
    groups = [
        line for group in TITLES for line in _render_group(group, figures.values())
    ]
    return "\n".join((*head, *groups, ""))


def _describe_measurement(figures: Figures) -> str:
    if not figures:
        return "Nothing has been measured yet."
    days = sorted({each.day for each in figures.values()})
    loads = [each.load for each in figures.values()]
    period = " to ".join(dict.fromkeys((days[0], days[-1])))
    load = f"load average {min(loads):g} to {max(loads):g}"
    machines = "; ".join(sorted({each.machine for each in figures.values()}))
    return f"Measured on {machines}, {period}, {load}."


def _render_targets(rows: Iterable[Target]) -> Iterator[str]:
    yield "| target | limit | measured | result |"
    yield "|---|---:|---:|---|"
    for row in rows:
        value = "" if row.value is None else format_value(row.value, row.unit)
        limit = format_value(row.limit, row.unit)
        yield f"| {row.text} | {limit} | {value} | {row.verdict} |"


def _render_group(group: str, figures: Iterable[Figure]) -> Iterator[str]:
    rows = [each for each in figures if each.group == group]
    if not rows:
        return
    measures = [name for name in MEASURES if any(row.measure == name for row in rows)]
    yield from ("", f"## {TITLES[group]}", "")
    yield f"| case | subject | {' | '.join(MEASURES[name] for name in measures)} | rounds |"
    yield f"|---|---|{'---:|' * (len(measures) + 1)}"
    by_key = {(row.case, row.subject, row.measure): row for row in rows}
    for case, subject in dict.fromkeys((row.case, row.subject) for row in rows):
        found = [by_key.get((case, subject, name)) for name in measures]
        cells = [format_value(each.median, each.unit) if each else "" for each in found]
        rounds = max(each.rounds for each in found if each)
        yield f"| {case} | {subject} | {' | '.join(cells)} | {rounds} |"


def format_value(value: float, unit: str) -> str:
    """A value with its unit, in about three digits; times below a second are in milliseconds."""
    if unit == "s":
        return format_seconds(value)
    if unit == "MiB":
        return f"{value:.1f} MiB"
    if unit == "x":
        return f"{value:.2f} x"
    return f"{value:,.0f}"


def format_seconds(value: float) -> str:
    """A time in seconds or milliseconds."""
    if value >= 1:
        return f"{value:.2f} s"
    thousandths = value * MILLISECONDS
    return f"{thousandths:.0f} ms" if thousandths >= 10 else f"{thousandths:.2f} ms"
