"""The outcome of a run, in lines for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intaglio.pipeline import Coverage
    from intaglio.write import Changes

FEW = 10


def as_json(coverage: Coverage) -> str:
    """The text of `generate --report FILE`."""
    content = {
        "operations": [
            {"id": each.id, "method": each.method, "path": each.path, "call": each.call}
            for each in coverage.operations
        ],
        "models": coverage.models,
        "fallbacks": [
            {"pointer": each.at, "construct": each.construct, "became": each.became}
            for each in coverage.fallbacks
        ],
        "excluded": list(coverage.excluded),
        "exclusions": [
            {"pointer": each.at, "construct": each.construct}
            for each in coverage.exclusions
        ],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def covered(coverage: Coverage) -> str:
    """`19 operations, 8 models, 2 fallbacks: xml (1), not (1)`; what is excluded, beside its kind."""
    excluded = len(coverage.excluded)
    parts = [
        counted(len(coverage.operations), "operation"),
        *([f"{excluded} excluded"] if excluded else []),
        counted(coverage.models, "model"),
        counted(len(coverage.fallbacks), "fallback"),
    ]
    names = _tally(each.construct for each in coverage.fallbacks)
    left = _tally(each.construct for each in coverage.exclusions)
    return (
        ", ".join(parts)
        + (f": {names}" if names else "")
        + (f"; excluded by the description: {left}" if left else "")
    )


def _tally(constructs: Iterable[str]) -> str:
    """`xml (2), not (1)`."""
    found = Counter(constructs).most_common()
    return ", ".join(f"{construct} ({n})" for construct, n in found)


def done(output: Path, changes: Changes) -> Iterator[str]:
    """What was done to the output: a line of counts, and the names where they are few."""
    if not changes:
        files = counted(len(changes.unchanged), "file")
        yield f"{output}: nothing to do, {files} up to date"
        return
    yield (
        f"{output}: {len(changes.written)} written, {len(changes.changed)} changed, "
        f"{len(changes.removed)} removed, {len(changes.unchanged)} unchanged"
    )
    groups = [
        ("written", changes.written),
        ("changed", changes.changed),
        ("removed", changes.removed),
    ]
    if sum(len(paths) for _, paths in groups) <= FEW:
        for what, paths in groups:
            yield from (f"  {what}  {path}" for path in paths)


def drift(output: Path, changes: Changes) -> str:
    """What `generate` would do to the output, in one line."""
    if not changes:
        return f"{output}: no drift in {counted(len(changes.unchanged), 'file')}"
    return (
        f"{output}: drift, {len(changes.written)} to write, {len(changes.changed)} to "
        f"change, {len(changes.removed)} to remove: `intaglio generate` does it"
    )


def counted(number: int, noun: str) -> str:
    """`no models`, `1 model`, `2 models`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
