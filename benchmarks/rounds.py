"""Measures subjects in alternation, so that other work of the machine affects all of them equally."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.environments import Unavailable
from benchmarks.figures import Figure, make_figure

UNITS = {
    "cpu": "s",
    "wall": "s",
    "peak": "MiB",
    "lines": "lines",
    "reformatted": "files",
    "call": "s",
    "ratio": "x",
    "growth": "MiB",
}

Sample = Mapping[str, float]
"""One measurement: values by measure, a key of `UNITS`."""


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Measures a subject; if `slow`, in the first round only."""

    case: str
    subject: str
    measure: Callable[[], Sample]
    slow: bool = False


def measure_in_rounds(
    group: str, benchmarks: Sequence[Benchmark], rounds: int
) -> Iterator[Figure]:
    """Yields the figures of all benchmarks; prints which are left out as unavailable, and why."""
    samples: dict[tuple[str, str], list[Sample]] = {}
    unavailable: set[tuple[str, str]] = set()
    for number in range(rounds):
        for benchmark in benchmarks:
            key = benchmark.case, benchmark.subject
            if key in unavailable or (benchmark.slow and number):
                continue
            try:
                samples.setdefault(key, []).append(benchmark.measure())
            except Unavailable as reason:
                unavailable.add(key)
                _print_progress(
                    f"skipped: {group}, {benchmark.case}, {benchmark.subject}: {reason}"
                )
        _print_progress(f"{group}: round {number + 1} of {rounds}")
    for (case, subject), measured in samples.items():
        for measure in measured[0] if measured else ():
            values = [sample[measure] for sample in measured]
            yield make_figure(group, case, subject, measure, UNITS[measure], values)


def _print_progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
