"""Profiles a run of the generator, by step and by function, and a call of a printed SDK.

    python -m benchmarks.profiles [CASE]

CASE is one of the descriptions of the benchmarks. The profiles are written to `results/`.
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

from benchmarks.environments import CACHE, ROOT, Unavailable, find_description
from benchmarks.generation import CASES, write_config
from benchmarks.scripts.client_calls import CLIENTS
from benchmarks.server_process import start_server

RESULTS = Path(__file__).with_name("results")
TOP = 40
CALLS = 2000
MINIMUM = 0.01
"""Seconds; steps that take less have no line."""

Entry = tuple[str, int, str]
"""A function in pstats: file, line, name."""


def profile_run(run: Callable[[], Any]) -> pstats.Stats:
    """The profile of one run in CPU seconds, which do not include waiting."""
    profile = cProfile.Profile(time.process_time)
    profile.runcall(run)
    return pstats.Stats(profile)


def profile_generation(case: str) -> str:
    """The profile of generating an SDK in memory."""
    from intaglio import pipeline
    from intaglio.config import load_config

    settings = load_config(
        write_config(case, find_description(CASES[case]), f"profile-{case}")
    )
    stats = profile_run(lambda: pipeline.generate(settings, lambda step: None))
    title = f"Generating {CASES[case]} under cProfile, which slows everything down"
    return "\n".join((title, "", *_list_steps(stats), "", list_functions(stats)))


def _list_steps(stats: pstats.Stats) -> list[str]:
    """The seconds of each function that `pipeline.py` calls, its own calls included."""
    entries: dict[Entry, Any] = vars(stats)["stats"]
    found = {
        name: sum(cost[3] for at, cost in callers.items() if _is_pipeline(at))
        for (_, _, name), (*_, callers) in entries.items()
        if any(_is_pipeline(at) for at in callers) and not name.startswith(("_", "<"))
    }
    slowest = sorted(found.items(), key=lambda each: -each[1])
    return [f"{spent:8.2f} s  {name}" for name, spent in slowest if spent >= MINIMUM]


def _is_pipeline(at: Entry) -> bool:
    return Path(at[0]).parts[-2:] == ("intaglio", "pipeline.py")


def profile_call() -> str:
    """The profile of many calls with the SDK that this repository ships."""
    sys.path.insert(0, str(ROOT / "generated" / "src"))
    with start_server() as url:
        call = CLIENTS["orq"](url).small
        call()

        def call_many_times() -> None:
            for _ in range(CALLS):
                call()

        stats = profile_run(call_many_times)
    title = f"{CALLS} image variations under cProfile, which slows everything down"
    return "\n".join((title, "", list_functions(stats)))


def list_functions(stats: pstats.Stats) -> str:
    """The functions with the most time of their own, then those with the most time including their calls."""
    text = io.StringIO()
    vars(stats)["stream"] = text
    stats.strip_dirs()
    for order in (pstats.SortKey.TIME, pstats.SortKey.CUMULATIVE):
        stats.sort_stats(order).print_stats(TOP)
    lines = (line.rstrip() for line in text.getvalue().splitlines())
    return "\n".join(line for line in lines if line)


def main(case: str = "orq") -> None:
    """Writes both profiles."""
    CACHE.mkdir(exist_ok=True)
    RESULTS.mkdir(exist_ok=True)
    texts: dict[str, Callable[[], str]] = {
        "call": profile_call,
        "generate": lambda: profile_generation(case),
    }
    for name, profile in texts.items():
        try:
            text = profile()
        except Unavailable as reason:
            print(f"skipped: {name}: {reason}", file=sys.stderr)
            continue
        (RESULTS / f"profile-{name}.txt").write_text(text + "\n", "utf-8")
        print(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
