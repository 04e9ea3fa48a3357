"""How far decoding is from the least that pydantic asks for it: the closing argument of issue 5, target 5.

    python -m benchmarks.floor

A list of a megabyte is read by our SDK, by orq-ai-sdk, and by nothing but pydantic's own models
with the same fields, generated from ours: no unknown fields kept, no tolerance, no
`UNSET`. All receive the bytes from the same server, in turns, and free what they read; the
collector of cycles is off while bytes are read, as in our runtime. The second table counts
the objects that a caller is handed: orq-ai-sdk leaves most of the list dicts.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.clients import NEW, ORQ, Subject
from benchmarks.loopback import serving

RESULTS = Path(__file__).with_name("results")
PROCESSES, ROUNDS = 4, 15
CALL = "the SDK's call"
HEAD = (
    "| environment of | a list of 1 MB | CPU | over our call | over orq-ai-sdk's |",
    "|---|---|---:|---:|---:|",
)
COUNTED = ("models", "dicts", "datetime", "str")

Seconds = dict[str, list[float]]


def measured(subjects: tuple[Subject, ...]) -> dict[str, tuple[Seconds, Any]]:
    """Of each subject: the seconds of each way to read the list, and what the SDK made of it."""
    taken: dict[str, tuple[Seconds, Any]] = {}
    with serving() as url:
        for _ in range(PROCESSES):
            for subject in subjects:
                _, found = subject.run("floor.py", url, str(ROUNDS))
                seconds, _ = taken.setdefault(subject.name, ({}, found["made"]))
                for way, values in found["seconds"].items():
                    seconds.setdefault(way, []).extend(values)
    return taken


def table(taken: dict[str, tuple[Seconds, Any]]) -> str:
    """The medians in milliseconds, and each over those of the two calls; then the counts."""
    ours, theirs = (median(taken[each.name][0][CALL]) for each in (ORQ, NEW))
    times = [
        f"| {name} | {way} | {1000 * median(values):.1f} ms "
        f"| {median(values) / ours:.2f} x | {median(values) / theirs:.2f} x |"
        for name, (seconds, _) in taken.items()
        for way, values in sorted(seconds.items(), key=lambda each: -median(each[1]))
    ]
    counts = [
        f"| {name} | " + " | ".join(f"{made.get(each, 0):,}" for each in COUNTED) + " |"
        for name, (_, made) in taken.items()
    ]
    count = f"| handed out by | {' | '.join(COUNTED)} |"
    line = "|---|" + "---:|" * len(COUNTED)
    return "\n".join((*HEAD, *times, "", count, line, *counts))


def main() -> None:
    """Prints the tables, and writes them beside the others."""
    text = table(measured((ORQ, NEW)))
    (RESULTS / "decode-floor.md").write_text(f"{text}\n", "utf-8")
    print(text)


if __name__ == "__main__":
    main()
