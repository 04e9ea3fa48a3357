"""Renders the most important figures as a bar chart; Intaglio's bars have another colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from benchmarks.figures import Figures
from benchmarks.table import format_value

WIDTH, LABEL, VALUE = 900, 310, 80
BAR, GAP, TITLE = 15, 5, 34
INTAGLIO, PEER, INK, FAINT = "#0b7285", "#adb5bd", "#212529", "#495057"

PANELS = (
    ("CPU to generate the SDK for orq (279 operations)", "generate", "orq", "cpu"),
    ("CPU to generate the SDK for OpenAI (288)", "generate", "OpenAI", "cpu"),
    ("CPU to generate the SDK for GitHub (1,223)", "generate", "GitHub", "cpu"),
    ("CPU to import the SDK, interpreter included", "start", "import", "cpu"),
    (
        "CPU until the first result, interpreter included",
        "start",
        "first result",
        "cpu",
    ),
    ("CPU of a call, ratio to the bare HTTP client's", "call", "sync", "ratio"),
    ("CPU to decode 1 MB of JSON into models", "decode 1 MB", None, "call"),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A subject and its value; `length` is the share of the longest bar of the panel, 0 to 1."""

    label: str
    value: str
    length: float


def render_svg(figures: Figures) -> str:
    """The chart as SVG; panels without figures are left out."""
    panels: list[str] = []
    top = 0
    for title, group, case, measure in PANELS:
        bars = _list_bars(figures, group, case, measure)
        if bars:
            panels.extend(_render_panel(title, bars, top))
            top += TITLE + len(bars) * (BAR + GAP) + GAP
    return "\n".join((*_render_frame(top), *panels, "</svg>", ""))


def _render_frame(height: int) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"'
        f' width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="12">'
    )
    yield "<title>What Intaglio and its SDKs cost beside their peers</title>"
    yield f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'


def _list_bars(
    figures: Figures, group: str, case: str | None, measure: str
) -> tuple[Bar, ...]:
    rows = [
        row
        for row in figures.values()
        if (row.group, row.measure) == (group, measure) and case in (None, row.case)
    ]
    longest = max((row.median for row in rows), default=0) or 1
    ordered = sorted(rows, key=lambda row: row.median)
    return tuple(
        Bar(row.subject, format_value(row.median, row.unit), row.median / longest)
        for row in ordered
    )


def _render_panel(title: str, bars: tuple[Bar, ...], top: int) -> Iterator[str]:
    yield (
        f'<text x="10" y="{top + TITLE - 10}" font-weight="bold" fill="{INK}">'
        f"{escape(title)}</text>"
    )
    for number, bar in enumerate(bars):
        yield from _render_bar(bar, top + TITLE + number * (BAR + GAP))


def _render_bar(bar: Bar, top: int) -> Iterator[str]:
    length = max(1.0, bar.length * (WIDTH - LABEL - VALUE))
    colour = INTAGLIO if bar.label.startswith("intaglio") else PEER
    base = top + BAR - 3
    yield (
        f'<text x="{LABEL - 8}" y="{base}" text-anchor="end" fill="{FAINT}">'
        f"{escape(bar.label)}</text>"
    )
    yield f'<rect x="{LABEL}" y="{top}" width="{length:.1f}" height="{BAR}" fill="{colour}"/>'
    yield f'<text x="{LABEL + length + 6:.1f}" y="{base}" fill="{INK}">{escape(bar.value)}</text>'
