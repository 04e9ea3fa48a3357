"""The command `intaglio`: arguments in, messages and an exit code out; nothing else prints.

Rooms are imported by the command that needs them, so that `intaglio --help` is there at once.
"""

from __future__ import annotations

import gc
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from intaglio.errors import IntaglioError, Problem, UsageError, render

if TYPE_CHECKING:
    from intaglio.uptodate import Outcome
    from intaglio.config import Config

DEFAULTS = (Path("spec/intaglio.toml"), Path("intaglio.toml"))
SOME_WARNINGS = 20
SOME_ALIKE = 3
"""How many of one sentence are shown: what an author does everywhere hides nothing else."""

BUG, INTERRUPTED = 70, 130

HELP = """Print a Python SDK from an OpenAPI description.

\b
Start an SDK:
  intaglio init openapi.yaml         writes spec/intaglio.toml
  intaglio generate                  prints the SDK that it describes

\b
Whenever the description has changed:
  intaglio check                     shows what would change, and exits with 1
  intaglio generate                  changes it

\b
Just try:
  intaglio generate openapi.yaml --output sdk

Exit codes: 0 done; 1 the description's fault, or drift; 2 not what this command
understands; 70 a bug of Intaglio.
"""
NAMES = {"help_option_names": ["-h", "--help"], "max_content_width": 88}

existing = click.Path(path_type=Path)
config_option = click.option(
    "--config",
    type=existing,
    help="What to print, from where, to where.  [default: spec/intaglio.toml, else "
    "intaglio.toml]",
)
output_option = click.option(
    "--output", type=existing, metavar="DIR", help="Instead of the config's `output`."
)


cache_option = click.option(
    "--no-cache",
    is_flag=True,
    help="Print anew, also where nothing has changed since the last run.",
)


def main() -> None:
    """Runs the command line of this process and exits."""
    for stream in (sys.stdout, sys.stderr):
        # A description may hold what the terminal's encoding does not.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    # A run makes few cycles and ends soon: looking for them is a tenth of its time and frees a fiftieth
    # of its memory.
    gc.disable()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs a command line and says its exit code; prints, and raises nothing but SystemExit."""
    try:
        code = intaglio.main(arguments, prog_name="intaglio", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except IntaglioError as error:
        for problem in error.problems:
            show(problem)
        return error.exit_code
    except Exception as error:
        return bug(error, arguments)


def bug(error: Exception, arguments: Sequence[str]) -> int:
    """What went wrong in Intaglio itself, with what a report needs."""
    import shlex
    import traceback

    say("".join(traceback.format_exception(error)).rstrip())
    say("\nThis is a bug in Intaglio, whatever the description says.")
    command = shlex.join(["intaglio", *arguments])
    say(f"Please report it with the lines above, and with: {command} ({version()})")
    return BUG


def version() -> str:
    """Intaglio's version and Python's, as both shape what is printed."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed
    from platform import python_version

    try:
        number = installed("intaglio")
    except PackageNotFoundError:
        number = "(not installed)"
    return f"intaglio {number}, Python {python_version()}"


def show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(version())
        context.exit()


@click.group(context_settings=NAMES, help=HELP)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=show_version,
    help="Show the version and exit.",
)
def intaglio() -> None:
    """The group of commands."""


@intaglio.command(short_help="Print the SDK.")
@click.argument("description", required=False)
@config_option
@output_option
@click.option("--report", type=existing, metavar="FILE", help="Coverage, as JSON.")
@click.option("--strict", is_flag=True, help="What cannot be modelled is an error.")
@click.option(
    "--overwrite",
    is_flag=True,
    help="Replace printed files that were edited by hand, and print into a folder with "
    "other files: they stay, except for namesakes.",
)
@click.option(
    "--allow",
    multiple=True,
    metavar="PLACE",
    help="A folder or a beginning of URLs that `$ref` may read; repeatable.",
)
@click.option(
    "--overlay",
    "overlays",
    multiple=True,
    metavar="FILE",
    help="An OpenAPI Overlay to apply after those of the config; repeatable.",
)
@click.option(
    "--warnings",
    type=click.Choice(["none", "some", "all"]),
    default="some",
    show_default=True,
    help=f"How many to show; some are {SOME_WARNINGS}.",
)
@cache_option
def generate(
    description: str | None,
    config: Path | None,
    output: Path | None,
    report: Path | None,
    strict: bool,
    overwrite: bool,
    allow: tuple[str, ...],
    overlays: tuple[str, ...],
    warnings: str,
    no_cache: bool,
) -> None:
    """Print the SDK of a config, or of DESCRIPTION (a file or URL) with names of its own.

    \b
    intaglio generate
    intaglio generate --config payments/intaglio.toml --strict
    intaglio generate https://example.com/openapi.json --output sdk

    The output is replaced only when all of it is ready. Files that Intaglio did not
    print are kept, and those that you edited are not replaced unless you say so.
    """
    from intaglio.cli.report import done
    from intaglio.cli.run import begun

    chosen = choose(description, config, output)
    chosen = replace(
        chosen,
        strict=chosen.strict or strict,
        allow=(*chosen.allow, *allow),
        overlays=(*chosen.overlays, *overlays),
    )
    run = begun(chosen, no_cache)
    warn(run.outcome.warnings, warnings)
    with reported(run.outcome, report):
        changes = run.finish(overwrite)
    click.echo("\n".join(done(chosen.output, changes)))
    click.echo(run.outcome.covered)


@intaglio.command(short_help="Show how the SDK on disk differs.")
@config_option
@output_option
@cache_option
def check(config: Path | None, output: Path | None, no_cache: bool) -> int:
    """Show what `generate` would add (+) and remove (-), and exit with 1 if anything.

    This is for the CI of an SDK: it fails when the description, the templates or
    Intaglio have changed and the SDK has not, and when a printed file was edited.
    """
    from intaglio import output as write
    from intaglio.cli.report import drift
    from intaglio.cli.run import printed, recalled

    folder = (chosen := choose(None, config, output)).output
    if not no_cache and (known := recalled(chosen)):
        click.echo(drift(folder, known.changes))
        return 0
    _, files = printed(chosen, no_cache)
    write.recover(folder)
    changes = write.compare(files, folder)
    colour = coloured(sys.stdout)
    click.echo(write.diff(files, folder, colour), nl=False, color=colour)
    click.echo(drift(folder, changes), err=bool(changes))
    return 1 if changes else 0


@intaglio.command(short_help="Write a config for a new SDK.")
@click.argument("description")
@click.option(
    "--config",
    type=existing,
    default=DEFAULTS[0],
    show_default=True,
    help="The file to write.",
)
@click.option("--force", is_flag=True, help="Replace a config that is there.")
def init(description: str, config: Path, force: bool) -> None:
    """Write a config with names derived from DESCRIPTION, a file or URL.

    \b
    intaglio init openapi.yaml
    intaglio init https://example.com/openapi.json --config intaglio.toml
    """
    from intaglio import output as write
    from intaglio import pipeline
    from intaglio.config.starter_file import format_config

    if config.exists() and not force:
        hint = "--force replaces it; --config FILE writes another"
        raise UsageError(Problem(f"'{config}' is there already", hint=hint))
    folder = config.parent
    home = folder.parent if folder.name == "spec" else folder
    derived = replace(pipeline.derive(description), output=home / "generated")
    with write.staged(config, format_config(derived, folder)):
        pass
    command = "intaglio generate"
    command += "" if config in DEFAULTS else f" --config {config}"
    click.echo(f"wrote {config}; look at the names in it, then: {command}")


def choose(description: str | None, config: Path | None, output: Path | None) -> Config:
    """The config that the arguments name, with their output."""
    if description is None:
        from intaglio.config import load_config

        chosen = load_config(config or default_config())
        return replace(chosen, output=output) if output else chosen
    if config is not None:
        hint = f"the config says which description; leave out '{description}'"
        raise UsageError(
            Problem("DESCRIPTION and --config exclude each other", hint=hint)
        )
    if output is None:
        hint = (
            f"intaglio generate {description} --output sdk; "
            f"or a config to keep, with: intaglio init {description}"
        )
        raise UsageError(Problem("DESCRIPTION needs an --output", hint=hint))
    from intaglio.config import UNNAMED, Config

    return Config(description, output, UNNAMED)


def default_config() -> Path:
    for path in DEFAULTS:
        if path.is_file():
            return path
    what = f"there is no config here: neither {DEFAULTS[0]} nor {DEFAULTS[1]}"
    hint = "`intaglio init DESCRIPTION` writes one; --config names another"
    raise UsageError(Problem(what, hint=hint))


@contextmanager
def reported(outcome: Outcome, file: Path | None) -> Iterator[None]:
    """The report is written where the output is, or neither."""
    if file is None:
        yield
        return
    from intaglio import output as write

    with write.staged(file, outcome.report):
        yield


def warn(warnings: Sequence[Problem], how_many: str) -> None:
    """The first warnings, and how to see the others."""
    shown = {"none": (), "some": some(warnings), "all": warnings}[how_many]
    for warning in shown:
        show(warning)
    more = len(warnings) - len(shown)
    if more > 0 and shown:
        say(f"... and {more} more; --warnings all")


def some(warnings: Sequence[Problem]) -> Sequence[Problem]:
    """The first warnings of each sentence, as many as one reads."""
    seen = Counter[str]()
    kept: list[Problem] = []
    for warning in warnings:
        seen[warning.what] += 1
        if seen[warning.what] <= SOME_ALIKE:
            kept.append(warning)
    return kept[:SOME_WARNINGS]


def show(problem: Problem) -> None:
    """A problem on stderr, its first line in colour where there is any."""
    first, *others = plain(render(problem)).split("\n")
    colour = "yellow" if problem.severity == "warning" else "red"
    say("\n".join([click.style(first, fg=colour, bold=True), *others]))


def plain(text: str) -> str:
    """Text of a description without the control characters that a terminal would obey."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", text)


def say(text: str) -> None:
    click.echo(text, err=True, color=coloured(sys.stderr))


def coloured(stream: TextIO) -> bool:
    """On terminals, unless the user wants none (no-color.org)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and stream.isatty()
