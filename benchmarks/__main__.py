"""The command: runs benchmarks and writes the results.

    python -m benchmarks [--rounds N] [--only GROUP,...] [--print]

`--print` measures nothing and writes the results of earlier runs again. Figures that a run does not measure
again stay as they are.
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
    "tls": clients.call_over_tls,
    "decode": clients.decode,
    "growth": clients.growth,
}


def main() -> None:
    """Runs the groups of `--only`; writes the results after each of them."""
    options = _parse_options()
    CACHE.mkdir(exist_ok=True)
    for name in [] if options.print else options.only.split(","):
        started = time.monotonic()
        found = {each.key: each for each in GROUPS[name](options.rounds)}
        write_results(figures.read_figures(RESULTS / "figures.tsv") | found)
        print(f"{name}: {time.monotonic() - started:.0f} s")
    recorded = figures.read_figures(RESULTS / "figures.tsv")
    write_results(recorded)
    print(table.render_markdown(recorded))


def _parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--only", default=",".join(GROUPS), help="of " + ", ".join(GROUPS)
    )
    parser.add_argument("--print", action="store_true", help="measure nothing")
    return parser.parse_args()


def write_results(found: Figures) -> None:
    """Writes the figures, the table and the chart."""
    RESULTS.mkdir(exist_ok=True)
    figures.write_figures(RESULTS / "figures.tsv", found.values())
    page = table.render_markdown(found)
    (RESULTS / "README.md").write_text(page, "utf-8")
    (RESULTS / "chart.svg").write_text(chart.render_svg(found), "utf-8")


if __name__ == "__main__":
    main()
