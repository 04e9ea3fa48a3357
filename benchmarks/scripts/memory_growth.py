"""Measures resident memory in MiB after each tenth of many calls.

memory_growth.py SUBJECT URL COUNT
"""

from __future__ import annotations

import json
import sys

from benchmarks.scripts.process_memory import read_memory
from benchmarks.scripts.client_calls import CLIENTS


def main(subject: str, url: str, count: int) -> None:
    """Prints the memory after each tenth as JSON."""
    call = CLIENTS[subject](url).small
    after = []
    for _ in range(10):
        for _ in range(count // 10):
            call()
        after.append(read_memory("VmRSS"))
    print(json.dumps({"after": after}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
