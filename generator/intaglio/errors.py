"""Problems of a user's input: what is wrong, where, and what to do. `render_problem` makes the message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

_QUOTED = 200
"""Characters of a line that a message quotes: a minified description is one line of megabytes."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file that the user wrote: `path:line`, and the source that a message quotes."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    `at` is the canonical pointer of the value that it is about (`#/info`, or `common/pet.yaml#/Pet` in
    another file than the root). It is empty for a problem of a whole file, or of no description at all.
    `place` is the line of that value; the room `load` looks it up, because only it knows the files.
    """

    what: str
    at: str = ""
    hint: str = ""
    place: Place | None = None
    severity: Severity = "error"


class IntaglioError(Exception):
    """The description, or the disk, does not allow what was asked for."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.what for problem in problems))
        self.problems = problems


class UsageError(IntaglioError):
    """The command line, the config or a user's template is wrong."""


def quote_line(text: str, offset: int) -> str:
    """Returns the line of a text around an offset; a long line is cut, and begins with the column."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    if end - start <= _QUOTED:
        return text[start:end]
    first = max(start, min(offset - _QUOTED // 2, end - _QUOTED))
    last = min(end, first + _QUOTED)
    before, after = "..." if first > start else "", "..." if last < end else ""
    return f"column {offset - start + 1}: {before}{text[first:last]}{after}"


def render_problem(problem: Problem) -> str:
    """Returns the message of a problem: a complete, clickable line, then the source and the hint."""
    return "\n".join(_render_lines(problem))


def _render_lines(problem: Problem) -> list[str]:
    prefix = "warning: " if problem.severity == "warning" else ""
    at = [f"  at {problem.at}"] if problem.at else []
    hint = [f"  hint: {problem.hint}"] if problem.hint else []
    if problem.place is None:
        return [prefix + problem.what, *at, *hint]
    place = problem.place
    source = [f"  {place.line} | {place.text}"] if place.text.strip() else []
    return [f"{place.path}:{place.line}: {prefix}{problem.what}", *source, *at, *hint]
