"""The table, chart and targets of recorded figures; these tests measure nothing."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import chart, figures, table
from benchmarks.environments import Unavailable
from benchmarks.figures import Figure, Figures
from benchmarks.targets import list_targets
from benchmarks.rounds import Benchmark, measure_in_rounds

RESULTS = Path(__file__).parents[2] / "benchmarks" / "results"


def make_figures(*rows: tuple[str, str, str, str, str, float]) -> Figures:
    """Figures of three rounds, by key."""
    found = (
        Figure(*row, row[-1], row[-1], 3, "2026-11-22", 1.5, "a machine")  # type: ignore[call-arg]
        for row in rows
    )
    return {each.key: each for each in found}


GENERATED = make_figures(
    ("generate", "orq", "intaglio", "cpu", "s", 1.5),
    ("generate", "orq", "intaglio", "peak", "MiB", 200.0),
    ("generate", "orq", "openapi-python-client", "cpu", "s", 15.0),
    ("again", "unchanged, orq", "intaglio", "wall", "s", 0.4),
)


def test_figures_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Figures that are written to a file are read unchanged."""
    figures.write_figures(tmp_path / "figures.tsv", GENERATED.values())
    assert GENERATED == figures.read_figures(tmp_path / "figures.tsv")


def test_targets_are_met_missed_or_not_measured() -> None:
    """A target is met, missed, or not measured if a figure is missing."""
    verdicts = {each.text: each.verdict for each in list_targets(GENERATED)}
    cpu = "generate orq: CPU, ratio to openapi-python-client's"
    assert "met" == verdicts[cpu]
    assert (
        "missed" == verdicts["generate orq without changes: wall time of the process"]
    )
    assert (
        "not measured"
        == verdicts["generate GitHub without changes: wall time of the process"]
    )


def test_table_has_a_row_for_each_subject() -> None:
    """The table has each figure with its unit, and an empty cell if there is none."""
    page = table.render_markdown(GENERATED).splitlines()
    assert "Measured on a machine, 2026-11-22, load average 1.5 to 1.5." in page
    assert "| orq | intaglio | 1.50 s | 200.0 MiB | 3 |" in page
    assert "| orq | openapi-python-client | 15.00 s |  | 3 |" in page


def test_table_without_figures() -> None:
    """Without figures, no target is measured."""
    page = table.render_markdown({})
    assert "Nothing has been measured yet." in page
    assert {"not measured"} == {each.verdict for each in list_targets({})}


def test_chart_has_a_bar_for_each_subject() -> None:
    """The chart is well-formed SVG with bars in proportion to the figures."""
    root = ElementTree.fromstring(chart.render_svg(GENERATED))
    bars = [each for each in root.iter() if each.tag.endswith("rect")][1:]
    ours, theirs = (float(bar.attrib["width"]) for bar in bars)
    assert pytest.approx(theirs / 10, abs=0.1) == ours


def test_rounds_alternate_and_report_unavailable_benchmarks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Rounds alternate between subjects; an unavailable one is reported once, a slow one is measured once."""
    order: list[str] = []

    def measure(name: str) -> dict[str, float]:
        order.append(name)
        return {"cpu": float(len(order))}

    def fail() -> dict[str, float]:
        raise Unavailable("Java is not installed")

    benchmarks = (
        Benchmark("c", "a", lambda: measure("a")),
        Benchmark("c", "b", lambda: measure("b"), slow=True),
        Benchmark("c", "x", fail),
    )
    found = {each.subject: each for each in measure_in_rounds("g", benchmarks, 3)}
    assert ["a", "b", "a", "a"] == order
    assert {"a": 3, "b": 1} == {name: each.rounds for name, each in found.items()}
    assert 3.0 == found["a"].median
    assert 1 == capsys.readouterr().err.count("skipped: g, c, x: Java is not installed")


def test_committed_table_and_chart_are_current() -> None:
    """The committed table and chart equal those of the committed figures."""
    found = figures.read_figures(RESULTS / "figures.tsv")
    assert (RESULTS / "README.md").read_text("utf-8") == table.render_markdown(found)
    assert (RESULTS / "chart.svg").read_text("utf-8") == chart.render_svg(found)
