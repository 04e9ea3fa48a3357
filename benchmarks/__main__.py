"""The command: measures, and writes what it found.

    python -m benchmarks [--rounds N] [--only GROUP,...] [--list] [--print]

Figures of earlier runs that are not measured again stay.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import chart, clients, figures, generation, table
from benchmarks.environments import CACHE
from benchmarks.figures import Figure, Figures

RESULTS = Path(__file__).with_name("results")
GROUPS: dict[str, Callable[[int], Iterator[Figure]]] = {
    "generate": generation.generate,
    "again": generation.again,
    "size": generation.size,
    "output": generation.output,
    "start": clients.start,
    "call": clients.call,
    "tls": clients.secure,
    "decode": clients.decode,
    "growth": clients.growth,
}


def main() -> None:
    """Runs the groups that were asked for, and writes after each of them."""
    options = _options()
    CACHE.mkdir(exist_ok=True)
    for name in [] if options.print else options.only.split(","):
        started = time.monotonic()
        found = {each.key: each for each in GROUPS[name](options.rounds)}
        write(figures.read(RESULTS / "figures.tsv") | found)
        print(f"{name}: {time.monotonic() - started:.0f} s")
    recorded = figures.read(RESULTS / "figures.tsv")
    write(recorded)
    print(table.markdown(recorded))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--only", default=",".join(GROUPS), help="of " + ", ".join(GROUPS)
    )
    parser.add_argument("--print", action="store_true", help="measure nothing")
    return parser.parse_args()


def write(found: Figures) -> None:
    """The figures, the table and the chart."""
    RESULTS.mkdir(exist_ok=True)
    figures.write(RESULTS / "figures.tsv", found.values())
    page = table.markdown(found)
    (RESULTS / "README.md").write_text(page, "utf-8")
    (RESULTS / "chart.svg").write_text(chart.svg(found), "utf-8")


if __name__ == "__main__":
    main()
