"""The reference of the command in Markdown: what `--help` prints, command by command."""

from __future__ import annotations

from collections.abc import Iterator

import click

from intaglio.cli.exit_codes import EXIT_CODES
from intaglio.cli.main import intaglio


def cli_reference() -> str:
    """A page of Markdown with a section per command, and one on exit codes."""
    return "\n".join(_reference_lines())


def _reference_lines() -> Iterator[str]:
    yield "# The command `intaglio`"
    for command in (intaglio, *intaglio.commands.values()):
        name = "intaglio" if command is intaglio else f"intaglio {command.name}"
        settings = {**intaglio.context_settings, "terminal_width": 88}
        context = click.Context(command, info_name=name, **settings)
        yield f"\n## `{name}`\n\n```\n{command.get_help(context)}\n```"
    yield "\n## Exit codes\n\n| code | meaning |\n|---|---|"
    for code, meaning in EXIT_CODES.items():
        yield f"| {code} | {meaning} |"
    yield ""
