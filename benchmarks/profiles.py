"""Where the time goes, as text: in generating, by room and by function, and in a call of what was printed.

    python -m benchmarks.profiles [CASE]

CASE is one of the descriptions that the benchmarks use. The texts are written beside the table.
"""

from __future__ import annotations

import cProfile
import io
import pstats
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.environments import CACHE, ROOT, Unavailable, description
from benchmarks.generation import CASES, config
from benchmarks.inside.subjects import SUBJECTS
from benchmarks.loopback import serving

RESULTS = Path(__file__).with_name("results")
TOP = 40
CALLS = 2000
SHOWN = 0.01
"""Seconds below which a room is not worth a line."""

Entry = tuple[str, int, str]
"""A function as pstats names it: file, line, name."""


def profiled(run: Callable[[], Any]) -> pstats.Stats:
    """The profile of one run, in seconds of CPU: waiting for a server or for other programs costs none."""
    profile = cProfile.Profile(time.process_time)
    profile.runcall(run)
    return pstats.Stats(profile)


def generation(case: str) -> str:
    """Of generating everything for a description, in memory and from nothing."""
    from intaglio import pipeline
    from intaglio.config import load_config

    given = load_config(config(case, description(CASES[case]), f"profile-{case}"))
    stats = profiled(lambda: pipeline.generate(given, lambda step: None))
    title = f"Generating {CASES[case]} under cProfile, which slows all of it down"
    return "\n".join((title, "", *_rooms(stats), "", functions(stats)))


def _rooms(stats: pstats.Stats) -> list[str]:
    """The seconds of each function that the hallway calls, with all that it calls."""
    entries: dict[Entry, Any] = vars(stats)["stats"]
    found = {
        name: sum(cost[3] for at, cost in callers.items() if _is_hallway(at))
        for (_, _, name), (*_, callers) in entries.items()
        if any(_is_hallway(at) for at in callers) and not name.startswith(("_", "<"))
    }
    slowest = sorted(found.items(), key=lambda each: -each[1])
    return [f"{spent:8.2f} s  {name}" for name, spent in slowest if spent >= SHOWN]


def _is_hallway(at: Entry) -> bool:
    return Path(at[0]).parts[-2:] == ("intaglio", "pipeline.py")


def call() -> str:
    """Of many of the seed's calls, with the SDK that this repository ships."""
    sys.path.insert(0, str(ROOT / "generated" / "src"))
    with serving() as url:
        once = SUBJECTS["orq"](url).small
        once()

        def many() -> None:
            for _ in range(CALLS):
                once()

        stats = profiled(many)
    title = f"{CALLS} of the seed's calls under cProfile, which slows all of it down"
    return "\n".join((title, "", functions(stats)))


def functions(stats: pstats.Stats) -> str:
    """The functions that take most by themselves, then those that take most with all that they call."""
    text = io.StringIO()
    vars(stats)["stream"] = text
    stats.strip_dirs()
    for order in (pstats.SortKey.TIME, pstats.SortKey.CUMULATIVE):
        stats.sort_stats(order).print_stats(TOP)
    lines = (line.rstrip() for line in text.getvalue().splitlines())
    return "\n".join(line for line in lines if line)


def main(case: str = "orq") -> None:
    """Writes both."""
    CACHE.mkdir(exist_ok=True)
    RESULTS.mkdir(exist_ok=True)
    texts: dict[str, Callable[[], str]] = {
        "call": call,
        "generate": lambda: generation(case),
    }
    for name, made in texts.items():
        try:
            text = made()
        except Unavailable as reason:
            print(f"skipped: {name}: {reason}", file=sys.stderr)
            continue
        (RESULTS / f"profile-{name}.txt").write_text(text + "\n", "utf-8")
        print(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
