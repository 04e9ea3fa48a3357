"""Measures many subjects turn by turn, so that what else the machine does hits all of them alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.environments import Unavailable
from benchmarks.figures import Figure, figure

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
"""One measurement: values by what was measured, a key of `UNITS`."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Takes a sample of a subject; a probe that is `slow` does so in the first round alone."""

    case: str
    subject: str
    take: Callable[[], Sample]
    slow: bool = False


def in_turns(group: str, probes: Sequence[Probe], rounds: int) -> Iterator[Figure]:
    """The figures of all probes; one that cannot be taken is named, with the reason, and left out."""
    taken: dict[tuple[str, str], list[Sample]] = {}
    refused: set[tuple[str, str]] = set()
    for number in range(rounds):
        for probe in probes:
            key = probe.case, probe.subject
            if key in refused or (probe.slow and number):
                continue
            try:
                taken.setdefault(key, []).append(probe.take())
            except Unavailable as reason:
                refused.add(key)
                _say(f"skipped: {group}, {probe.case}, {probe.subject}: {reason}")
        _say(f"{group}: round {number + 1} of {rounds}")
    for (case, subject), samples in taken.items():
        for measure in samples[0] if samples else ():
            values = [sample[measure] for sample in samples]
            yield figure(group, case, subject, measure, UNITS[measure], values)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
