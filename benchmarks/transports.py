"""What the HTTP client below an SDK costs by itself, and what another one would: issue 5, `pyreqwest` as the fast extra.

    python -m benchmarks.transports

The same request by httpx2, by httpcore2, which our plain calls go by, and by pyreqwest.
"""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

from benchmarks import process
from benchmarks.environments import ROOT, python
from benchmarks.loopback import serving

RESULTS = Path(__file__).with_name("results")
SCRIPT = Path(__file__).with_name("inside") / "transports.py"
ROUNDS, COUNT = 7, 300
HEAD = ("| | | CPU per request | over httpx2 |", "|---|---|---:|---:|")

Found = dict[str, dict[str, list[float]]]


def measured() -> Found:
    """Seconds of each client's blocks, by how they are called."""
    with serving() as url:
        arguments = (SCRIPT, url, str(ROUNDS), str(COUNT))
        process.run([python("transports"), *arguments], {"PYTHONPATH": str(ROOT)})
    found: Found = json.loads(process.printed().splitlines()[-1])
    return found


def table(found: Found) -> str:
    """The medians, and each over that of httpx2."""
    rows = [
        f"| {how} | {name} | {1000 * median(blocks):.3f} ms "
        f"| {median(blocks) / median(clients['httpx2']):.2f} x |"
        for how, clients in found.items()
        for name, blocks in clients.items()
    ]
    return "\n".join((*HEAD, *rows))


def main() -> None:
    """Prints the table, and writes it beside the others."""
    text = table(measured())
    (RESULTS / "transports.md").write_text(f"{text}\n", "utf-8")
    print(text)


if __name__ == "__main__":
    main()
