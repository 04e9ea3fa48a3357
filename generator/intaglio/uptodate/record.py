"""The memory of one run, as JSON: data that anyone may have broken, never code."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from intaglio.errors import Place, Problem
from intaglio.load.sources.input_file import InputFile


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run says beside the files that it prints: warnings, a line and a file on its coverage."""

    warnings: tuple[Problem, ...]
    covered: str
    report: str


@dataclass(frozen=True, slots=True)
class Record:
    """`stamp` and `traces` tell whether a run would end as this one did; `manifest` is a digest."""

    stamp: str
    traces: tuple[InputFile, ...]
    manifest: str
    outcome: Outcome


def dump(record: Record) -> str:
    return json.dumps(asdict(record))


def load(text: str) -> Record | None:
    """`None` for what no run has written."""
    try:
        return _record(json.loads(text))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _record(data: Any) -> Record:
    outcome = data["outcome"]
    return Record(
        stamp=_text(data["stamp"]),
        traces=tuple(InputFile(**_texts(each)) for each in data["traces"]),
        manifest=_text(data["manifest"]),
        outcome=Outcome(
            warnings=tuple(_problem(each) for each in outcome["warnings"]),
            covered=_text(outcome["covered"]),
            report=_text(outcome["report"]),
        ),
    )


def _problem(data: Any) -> Problem:
    place = data.pop("place")
    return Problem(**_texts(data), place=None if place is None else _place(place))


def _place(data: Any) -> Place:
    line = data.pop("line")
    if not isinstance(line, int):
        raise TypeError(line)
    return Place(**_texts(data), line=line)


def _texts(data: Any) -> Any:
    return {_text(key): _text(value) for key, value in data.items()}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
