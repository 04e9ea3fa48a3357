"""How much of a description an SDK covers: its operations, and what was left out or has a wider type."""

from __future__ import annotations

import json
from dataclasses import dataclass

from intaglio.api.model import Exclusion, Fallback
from intaglio.python.design import Design
from intaglio.python.fallbacks import list_fallbacks
from intaglio.python.operations.operation_constant import path_template


@dataclass(frozen=True, slots=True)
class CoveredOperation:
    """An operation, and `call`: the dotted path from the client to its method."""

    id: str
    method: str
    path: str
    call: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an SDK has of its description.

    `operations` are in the order of the description. `models` is a number. `excluded_operations` are
    the ids of operations that the author of the description or the config keeps out, `excluded_parts` are
    what else the author keeps out.
    """

    operations: tuple[CoveredOperation, ...]
    models: int
    fallbacks: tuple[Fallback, ...]
    excluded_operations: tuple[str, ...] = ()
    excluded_parts: tuple[Exclusion, ...] = ()


def measure_coverage(design: Design) -> Coverage:
    """How much of its description a design covers."""
    api = design.api
    operations = (
        CoveredOperation(
            each.id, each.method, path_template(each), design.names.call(each.id)
        )
        for each in api.operations
    )
    return Coverage(
        tuple(operations),
        len(api.declarations),
        list_fallbacks(design),
        api.excluded_operations,
        tuple(sorted(api.exclusions, key=lambda each: each.at)),
    )


def format_report(coverage: Coverage) -> str:
    """The JSON that `generate --report FILE` writes."""
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
        "excluded": list(coverage.excluded_operations),
        "exclusions": [
            {"pointer": each.at, "construct": each.construct}
            for each in coverage.excluded_parts
        ],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
