"""The measured values; `results/figures.tsv` keeps them from run to run."""

from __future__ import annotations

import csv
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """The median, least and greatest value of `rounds` measurements.

    `group` and `case` are the work, `subject` is the program that does it. `measure` is the measured property,
    in `unit`. `load` is the load average of the machine after the measurement.
    """

    group: str
    case: str
    subject: str
    measure: str
    unit: str
    median: float
    low: float
    high: float
    rounds: int
    day: str
    load: float
    machine: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What the figure is the value of: a later figure with the same key replaces it."""
        return self.group, self.case, self.subject, self.measure


Figures = dict[tuple[str, str, str, str], Figure]


def make_figure(
    group: str,
    case: str,
    subject: str,
    measure: str,
    unit: str,
    values: Sequence[float],
) -> Figure:
    """The figure of measured values, with today's date and this machine."""
    return Figure(
        group,
        case,
        subject,
        measure,
        unit,
        round(median(values), 6),
        round(min(values), 6),
        round(max(values), 6),
        len(values),
        date.today().isoformat(),
        round(os.getloadavg()[0], 1),
        describe_machine(),
    )


def describe_machine() -> str:
    """System, architecture, cores and version of Python."""
    cores = len(os.sched_getaffinity(0))
    python = platform.python_version()
    return f"{platform.system()} {platform.machine()}, {cores} cores, Python {python}"


def read_figures(path: Path) -> Figures:
    """The figures of a file of tab-separated values; empty if there is no file."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = [_parse_row(row) for row in csv.DictReader(file, delimiter="\t")]
    return {row.key: row for row in rows}


def _parse_row(row: dict[str, str]) -> Figure:
    return Figure(
        row["group"],
        row["case"],
        row["subject"],
        row["measure"],
        row["unit"],
        float(row["median"]),
        float(row["low"]),
        float(row["high"]),
        int(row["rounds"]),
        row["day"],
        float(row["load"]),
        row["machine"],
    )


def write_figures(path: Path, figures: Iterable[Figure]) -> None:
    """Writes figures in the order of their keys."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(each.name for each in fields(Figure))
        writer.writerows(astuple(f) for f in sorted(figures, key=lambda f: f.key))
