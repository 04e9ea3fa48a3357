"""What the benchmarks make of recorded figures; nothing here measures."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import chart, figures, table
from benchmarks.environments import Unavailable
from benchmarks.figures import Figure, Figures
from benchmarks.targets import targets
from benchmarks.turns import Probe, in_turns

RESULTS = Path(__file__).parents[2] / "benchmarks" / "results"


def recorded(*rows: tuple[str, str, str, str, str, float]) -> Figures:
    """Figures of three rounds each."""
    found = (
        Figure(*row, row[-1], row[-1], 3, "2026-11-22", 1.5, "a machine")  # type: ignore[call-arg]
        for row in rows
    )
    return {each.key: each for each in found}


GENERATED = recorded(
    ("generate", "orq", "intaglio", "cpu", "s", 3.0),
    ("generate", "orq", "intaglio", "peak", "MiB", 200.0),
    ("generate", "orq", "openapi-python-client", "cpu", "s", 15.0),
    ("again", "unchanged, orq", "intaglio", "wall", "s", 0.4),
)


def test_figures_are_read_as_they_were_written(tmp_path: Path) -> None:
    """A file of figures says what was measured."""
    figures.write(tmp_path / "figures.tsv", GENERATED.values())
    assert GENERATED == figures.read(tmp_path / "figures.tsv")


def test_targets_are_met_missed_or_not_measured() -> None:
    """A target is judged by its figures, and said not to be measured where one is missing."""
    verdicts = {each.text: each.verdict for each in targets(GENERATED)}
    cpu = "1. generate orq: CPU over openapi-python-client's"
    assert "met" == verdicts[cpu]
    assert "missed" == verdicts["2. unchanged, orq: whole process"]
    assert "not measured" == verdicts["2. unchanged, GitHub: whole process"]


def test_table_has_a_row_for_each_subject() -> None:
    """The table says each figure with its unit, and leaves a cell empty where there is none."""
    page = table.markdown(GENERATED).splitlines()
    assert "Measured on a machine, 2026-11-22, load average 1.5 to 1.5." in page
    assert "| orq | intaglio | 3.00 s | 200.0 MiB | 3 |" in page
    assert "| orq | openapi-python-client | 15.00 s |  | 3 |" in page


def test_table_of_nothing_says_so() -> None:
    """Before anything was measured, every target is open."""
    page = table.markdown({})
    assert "Nothing has been measured yet." in page
    assert {"not measured"} == {each.verdict for each in targets({})}


def test_chart_is_a_picture_with_a_bar_for_each_subject() -> None:
    """The chart is well-formed SVG, its longest bar the greatest figure."""
    root = ElementTree.fromstring(chart.svg(GENERATED))
    bars = [each for each in root.iter() if each.tag.endswith("rect")][1:]
    ours, theirs = (float(bar.attrib["width"]) for bar in bars)
    assert pytest.approx(theirs / 5, abs=0.1) == ours


def test_subjects_take_turns_and_what_cannot_be_measured_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Rounds interleave; a probe that refuses is said once with its reason; a slow one is taken once."""
    order: list[str] = []

    def take(name: str) -> dict[str, float]:
        order.append(name)
        return {"cpu": float(len(order))}

    def refuse() -> dict[str, float]:
        raise Unavailable("there is no Java")

    probes = (
        Probe("c", "a", lambda: take("a")),
        Probe("c", "b", lambda: take("b"), slow=True),
        Probe("c", "x", refuse),
    )
    found = {each.subject: each for each in in_turns("g", probes, 3)}
    assert ["a", "b", "a", "a"] == order
    assert {"a": 3, "b": 1} == {name: each.rounds for name, each in found.items()}
    assert 3.0 == found["a"].median
    assert 1 == capsys.readouterr().err.count("skipped: g, c, x: there is no Java")


def test_committed_page_and_chart_are_those_of_the_committed_figures() -> None:
    """What the README shows is what was measured."""
    found = figures.read(RESULTS / "figures.tsv")
    assert (RESULTS / "README.md").read_text("utf-8") == table.markdown(found)
    assert (RESULTS / "chart.svg").read_text("utf-8") == chart.svg(found)
