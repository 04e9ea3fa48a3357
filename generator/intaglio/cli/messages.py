"""Every message of the command. Results and diffs go to stdout, problems and the line on drift to stderr."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from intaglio.errors import Problem, render_problem

if TYPE_CHECKING:
    from intaglio.coverage import Coverage
    from intaglio.output import Changes

WARNINGS = ("none", "some", "all")
SOME_WARNINGS = 20
ALIKE_WARNINGS = 3
"""How many warnings with the same words are some: one mistake made everywhere hides no other."""

NAMED_FILES = 10
"""Up to how many changed files are named."""

DIFF_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def print_problem(problem: Problem) -> None:
    """Prints a problem on stderr, its first line in colour."""
    first, *others = replace_controls(render_problem(problem)).split("\n")
    colour = "yellow" if problem.severity == "warning" else "red"
    _print_error("\n".join([click.style(first, fg=colour, bold=True), *others]))


def print_warnings(warnings: Sequence[Problem], amount: str) -> None:
    """Prints none, some or all warnings, and how to see the others."""
    printed = {"none": (), "some": _select_some(warnings), "all": warnings}[amount]
    for warning in printed:
        print_problem(warning)
    if printed and (more := len(warnings) - len(printed)):
        _print_error(f"... and {more} more; --warnings all")


def print_changes(output: Path, changes: Changes) -> None:
    """Prints what was done to the output: numbers, and the names of few files."""
    if not changes:
        files = count(len(changes.unchanged), "file")
        click.echo(f"{output}: nothing to do, {files} up to date")
        return
    groups = {
        "written": changes.written,
        "changed": changes.changed,
        "removed": changes.removed,
    }
    numbers = (f"{len(paths)} {verb}" for verb, paths in groups.items())
    click.echo(f"{output}: {', '.join(numbers)}, {len(changes.unchanged)} unchanged")
    if sum(map(len, groups.values())) <= NAMED_FILES:
        for verb, paths in groups.items():
            for path in paths:
                click.echo(f"  {verb}  {path}")


def print_difference(output: Path, changes: Changes, diff: str) -> None:
    """Prints a unified diff, and in a line what `generate` would do to the output."""
    is_coloured = has_colours(sys.stdout)
    click.echo(colour_diff(diff) if is_coloured else diff, nl=False, color=is_coloured)
    if not changes:
        click.echo(f"{output}: no drift in {count(len(changes.unchanged), 'file')}")
        return
    _print_error(
        f"{output}: drift, {len(changes.written)} to write, {len(changes.changed)} to "
        f"change, {len(changes.removed)} to remove: `intaglio generate` does it"
    )


def print_summary(summary: str) -> None:
    """Prints what `summarize_coverage` returned."""
    click.echo(summary)


def print_config_written(config: Path, *, is_default: bool) -> None:
    """Prints what comes after `init`; a default config needs no `--config`."""
    option = "" if is_default else f" --config {config}"
    click.echo(f"wrote {config}; check its names, then run: intaglio generate{option}")


def print_version() -> None:
    """Prints Intaglio's version and Python's, which both shape the SDK."""
    click.echo(_format_version())


def print_bug(error: Exception, arguments: Sequence[str]) -> None:
    """Prints a traceback, and what to report."""
    import shlex
    import traceback

    _print_error("".join(traceback.format_exception(error)).rstrip())
    _print_error("\nThis is a bug in Intaglio, whatever the description says.")
    command = shlex.join(["intaglio", *arguments])
    report = f"Please report it with the lines above, and with: {command}"
    _print_error(f"{report} ({_format_version()})")


def summarize_coverage(coverage: Coverage) -> str:
    """`19 operations, 8 models, 2 fallbacks: xml (1), not (1)`; exclusions are counted too, if any."""
    excluded = len(coverage.excluded_operations)
    parts = [
        count(len(coverage.operations), "operation"),
        *([f"{excluded} excluded"] if excluded else []),
        count(coverage.models, "model"),
        count(len(coverage.fallbacks), "fallback"),
    ]
    fallbacks = _tally(each.construct for each in coverage.fallbacks)
    exclusions = _tally(each.construct for each in coverage.excluded_parts)
    return (
        ", ".join(parts)
        + (f": {fallbacks}" if fallbacks else "")
        + (f"; excluded by the description: {exclusions}" if exclusions else "")
    )


def count(number: int, noun: str) -> str:
    """`no models`, `1 model`, `2 models`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def colour_diff(diff: str) -> str:
    """A unified diff in colours, with control characters escaped: a terminal would obey them."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", diff)
    return "".join(map(_colour_line, lines))


def replace_controls(text: str) -> str:
    """Text without the control characters that a terminal would obey."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", text)


def has_colours(stream: TextIO) -> bool:
    """True for a terminal whose user has not refused colours (no-color.org)."""
    is_wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return is_wanted and stream.isatty()


def _print_error(text: str) -> None:
    click.echo(text, err=True, color=has_colours(sys.stderr))


def _select_some(warnings: Sequence[Problem]) -> Sequence[Problem]:
    """The first warnings with each wording, up to a number that people read."""
    seen = Counter[str]()
    selected: list[Problem] = []
    for warning in warnings:
        seen[warning.what] += 1
        if seen[warning.what] <= ALIKE_WARNINGS:
            selected.append(warning)
    return selected[:SOME_WARNINGS]


def _colour_line(line: str) -> str:
    escaped = re.sub(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f]",
        lambda character: f"\\x{ord(character[0]):02x}",
        line,
    )
    if escaped.startswith(("--- ", "+++ ")):
        return click.style(escaped, bold=True)
    colour = DIFF_COLOURS.get(escaped[:1])
    return click.style(escaped, fg=colour) if colour else escaped


def _tally(constructs: Iterable[str]) -> str:
    """`xml (2), not (1)`."""
    numbers = Counter(constructs).most_common()
    return ", ".join(f"{construct} ({number})" for construct, number in numbers)


def _format_version() -> str:
    from importlib.metadata import PackageNotFoundError, version
    from platform import python_version

    try:
        number = version("intaglio")
    except PackageNotFoundError:
        number = "(not installed)"
    return f"intaglio {number}, Python {python_version()}"
