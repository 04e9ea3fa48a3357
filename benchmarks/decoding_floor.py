"""Compares decoding with the least that pydantic can do for the same models.

    python -m benchmarks.decoding_floor

A list of 1 MB is decoded by Intaglio's SDK, by orq-ai-sdk, and by plain pydantic models with the fields of
Intaglio's: they drop unknown fields, are not tolerant, and have no `UNSET`. All receive the same bytes from the
same server, alternately, and free the result. The second table counts the objects of the result: orq-ai-sdk
leaves most of the list as dicts.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.clients import ORQ_SDK_NEW, ORQ, Subject
from benchmarks.server_process import start_server

RESULTS = Path(__file__).with_name("results")
PROCESSES, ROUNDS = 4, 15
SDK_CALL = "the SDK's call"
HEAD = (
    "| environment of | a list of 1 MB | CPU | ratio to Intaglio's | ratio to orq-ai-sdk's |",
    "|---|---|---:|---:|---:|",
)
COUNTED = ("models", "dicts", "datetime", "str")

Seconds = dict[str, list[float]]


def measure_seconds(subjects: tuple[Subject, ...]) -> dict[str, tuple[Seconds, Any]]:
    """Subject -> CPU seconds of each way to decode the list, and the number of objects of the SDK's result."""
    measured: dict[str, tuple[Seconds, Any]] = {}
    with start_server() as url:
        for _ in range(PROCESSES):
            for subject in subjects:
                _, found = subject.run("decode_list.py", url, str(ROUNDS))
                seconds, _ = measured.setdefault(subject.name, ({}, found["counts"]))
                for way, values in found["seconds"].items():
                    seconds.setdefault(way, []).extend(values)
    return measured


def render_table(measured: dict[str, tuple[Seconds, Any]]) -> str:
    """A table of medians with their ratios to both SDKs, then a table of counts."""
    ours, theirs = (
        median(measured[each.name][0][SDK_CALL]) for each in (ORQ, ORQ_SDK_NEW)
    )
    times = [
        f"| {name} | {way} | {1000 * median(values):.1f} ms "
        f"| {median(values) / ours:.2f} x | {median(values) / theirs:.2f} x |"
        for name, (seconds, _) in measured.items()
        for way, values in sorted(seconds.items(), key=lambda each: -median(each[1]))
    ]
    counts = [
        f"| {name} | "
        + " | ".join(f"{objects.get(each, 0):,}" for each in COUNTED)
        + " |"
        for name, (_, objects) in measured.items()
    ]
    header = f"| result of | {' | '.join(COUNTED)} |"
    line = "|---|" + "---:|" * len(COUNTED)
    return "\n".join((*HEAD, *times, "", header, line, *counts))


def main() -> None:
    """Prints the tables and writes them to `results/`."""
    text = render_table(measure_seconds((ORQ, ORQ_SDK_NEW)))
    (RESULTS / "decode-floor.md").write_text(f"{text}\n", "utf-8")
    print(text)


if __name__ == "__main__":
    main()
