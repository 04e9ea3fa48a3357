"""What many calls leave behind: MiB of resident memory after a tenth of them and after all.

growth.py SUBJECT URL COUNT
"""

from __future__ import annotations

import json
import sys

from benchmarks.inside.memory import mebibytes
from benchmarks.inside.subjects import SUBJECTS


def main(subject: str, url: str, count: int) -> None:
    """Prints the memory after each tenth, as JSON."""
    call = SUBJECTS[subject](url).small
    after = []
    for _ in range(10):
        for _ in range(count // 10):
            call()
        after.append(mebibytes("VmRSS"))
    print(json.dumps({"after": after}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
