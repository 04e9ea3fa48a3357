"""Compares HTTP clients that an SDK can use: httpx2, httpcore2 below it, and pyreqwest.

    python -m benchmarks.transports

Each sends the same request.
"""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

from benchmarks import process_cost
from benchmarks.environments import ROOT, find_python
from benchmarks.server_process import start_server

RESULTS = Path(__file__).with_name("results")
SCRIPT = Path(__file__).with_name("scripts") / "send_requests.py"
ROUNDS, COUNT = 7, 300
HEAD = ("| mode | client | CPU per request | ratio to httpx2 |", "|---|---|---:|---:|")

Found = dict[str, dict[str, list[float]]]


def measure_seconds() -> Found:
    """CPU seconds of each block of requests, by mode and client."""
    with start_server() as url:
        arguments = (SCRIPT, url, str(ROUNDS), str(COUNT))
        process_cost.run_command(
            [find_python("transports"), *arguments], {"PYTHONPATH": str(ROOT)}
        )
    found: Found = json.loads(process_cost.read_output().splitlines()[-1])
    return found


def render_table(found: Found) -> str:
    """A table of medians with their ratios to httpx2."""
    rows = [
        f"| {mode} | {name} | {1000 * median(blocks):.3f} ms "
        f"| {median(blocks) / median(clients['httpx2']):.2f} x |"
        for mode, clients in found.items()
        for name, blocks in clients.items()
    ]
    return "\n".join((*HEAD, *rows))


def main() -> None:
    """Prints the table and writes it to `results/`."""
    text = render_table(measure_seconds())
    (RESULTS / "transports.md").write_text(f"{text}\n", "utf-8")
    print(text)


if __name__ == "__main__":
    main()
