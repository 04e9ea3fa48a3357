"""What was measured, as rows of a file that outlives the run: later runs replace what they measure again."""

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
    """The median of `rounds` measurements, with the least and the greatest.

    `group` and `case` say what was done, `subject` who did it, `measure` what of it was
    measured, in which `unit`. `load` is the machine's load average afterwards.
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
        return self.group, self.case, self.subject, self.measure


Figures = dict[tuple[str, str, str, str], Figure]


def figure(
    group: str,
    case: str,
    subject: str,
    measure: str,
    unit: str,
    values: Sequence[float],
) -> Figure:
    """The figure of these values, dated now."""
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
        machine(),
    )


def machine() -> str:
    """What this runs on, as far as it says so."""
    cores = len(os.sched_getaffinity(0))
    python = platform.python_version()
    return f"{platform.system()} {platform.machine()}, {cores} cores, Python {python}"


def read(path: Path) -> Figures:
    """The figures of a file of tab-separated values; none where there is no file."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = [_figure(row) for row in csv.DictReader(file, delimiter="\t")]
    return {row.key: row for row in rows}


def _figure(row: dict[str, str]) -> Figure:
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


def write(path: Path, figures: Iterable[Figure]) -> None:
    """Writes them in the order of their keys."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(each.name for each in fields(Figure))
        writer.writerows(astuple(f) for f in sorted(figures, key=lambda f: f.key))
