"""What of a description an SDK has: in a line for people, and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from intaglio.api.model import Exclusion, Fallback
from intaglio.counting import counted
from intaglio.python.design import Design
from intaglio.python.operations.declaration import path


@dataclass(frozen=True, slots=True)
class Call:
    """An operation, and the dotted path from the client to its method."""

    id: str
    method: str
    path: str
    call: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the SDK has of the description: every operation but the `excluded`, and every fallback.

    `exclusions` are parts of what it has that the description itself keeps out.
    """

    operations: tuple[Call, ...]
    models: int
    fallbacks: tuple[Fallback, ...]
    excluded: tuple[str, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()


def calls(design: Design) -> tuple[Call, ...]:
    """Every operation, in the order of the description."""
    return tuple(
        Call(each.id, each.method, path(each), design.names.call(each.id))
        for each in design.api.operations
    )


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
