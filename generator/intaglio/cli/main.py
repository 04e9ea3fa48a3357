"""The entry point: the group of commands, and the exit code and message of every error."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from intaglio.cli import messages
from intaglio.cli.check import check
from intaglio.cli.exit_codes import (
    BUG,
    DONE,
    INTERRUPTED,
    describe_exit_codes,
    exit_code_of,
)
from intaglio.cli.generate import generate
from intaglio.cli.init import init
from intaglio.errors import IntaglioError

HELP = f"""Generate a Python SDK from an OpenAPI description.

\b
Start an SDK:
  intaglio init openapi.yaml         writes spec/intaglio.toml
  intaglio generate                  writes the SDK

\b
After a change of the description:
  intaglio check                     shows what would change, and exits with 1
  intaglio generate                  changes it

\b
Try it without a config:
  intaglio generate openapi.yaml --output sdk

{describe_exit_codes()}
"""


def main() -> None:
    """Runs the command line of this process and exits."""
    for stream in (sys.stdout, sys.stderr):
        # A description may hold characters that the terminal's encoding lacks.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    # A run is short and makes few reference cycles. Collecting them would take a tenth of its time
    # and free a fiftieth of its memory.
    gc.disable()
    sys.exit(run_command(sys.argv[1:]))


def run_command(arguments: Sequence[str]) -> int:
    """Runs a command line and prints its messages.

    Returns:
        The exit code.

    Raises:
        SystemExit: if the reader of the output has closed it.
    """
    try:
        code = intaglio.main(arguments, prog_name="intaglio", standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except IntaglioError as error:
        for problem in error.problems:
            messages.print_problem(problem)
        return exit_code_of(error)
    except Exception as error:
        messages.print_bug(error, arguments)
        return BUG


def _print_version(context: click.Context, _: click.Parameter, is_set: bool) -> None:
    if is_set:
        messages.print_version()
        context.exit()


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    help=HELP,
    commands=[check, generate, init],
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
def intaglio() -> None:
    """The group of commands."""
