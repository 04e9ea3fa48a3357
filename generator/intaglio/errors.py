"""What can be wrong with a user's input, said so that they find the place and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file that the user wrote: `path:line` and the text that stands there."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    `at` is the canonical pointer of the value it is about (`#/info`, or `common/pet.yaml#/Pet` in
    another file than the root); `place` is its line, worked out only when the problem is printed.
    A problem that is about a whole file, or about no description at all, has an empty `at`.
    """

    what: str
    at: str = ""
    hint: str = ""
    place: Place | None = None
    severity: Severity = "error"


class IntaglioError(Exception):
    """The description, or the disk, does not allow what was asked for. Exit code 1."""

    exit_code = 1

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.what for problem in problems))
        self.problems = problems


class UsageError(IntaglioError):
    """The command line or the config asks for something that does not exist. Exit code 2."""

    exit_code = 2


def render(problem: Problem) -> str:
    """A problem as the user reads it: one complete clickable line, then the source, then the hint."""
    return "\n".join(_lines(problem))


def _lines(problem: Problem) -> list[str]:
    prefix = "warning: " if problem.severity == "warning" else ""
    at = [f"  at {problem.at}"] if problem.at else []
    hint = [f"  hint: {problem.hint}"] if problem.hint else []
    if problem.place is None:
        return [prefix + problem.what, *at, *hint]
    place = problem.place
    source = [f"  {place.line} | {place.text}"] if place.text.strip() else []
    return [f"{place.path}:{place.line}: {prefix}{problem.what}", *source, *at, *hint]
