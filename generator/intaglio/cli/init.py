"""`intaglio init`: writes a config."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from intaglio.cli import messages
from intaglio.cli.options import DEFAULT_CONFIGS, PATH
from intaglio.errors import Problem, UsageError


@click.command(short_help="Write a config for a new SDK.")
@click.argument("description")
@click.option(
    "--config",
    type=PATH,
    metavar="FILE",
    default=DEFAULT_CONFIGS[0],
    show_default=True,
    help="The file to write.",
)
@click.option("--force", is_flag=True, help="Replace an existing config.")
def init(description: str, config: Path, force: bool) -> None:
    """Write a config with names from the title of DESCRIPTION, a file or URL.

    \b
    intaglio init openapi.yaml
    intaglio init https://example.com/openapi.json --config intaglio.toml
    """
    from intaglio.config.starter_file import format_config
    from intaglio.output import staged_file
    from intaglio.python.naming.proposal import propose_config

    if not force:
        _refuse_existing(config)
    folder = config.parent
    root = folder.parent if folder.name == "spec" else folder
    derived = replace(propose_config(description), output=root / "generated")
    with staged_file(config, format_config(derived, folder)):
        pass
    messages.print_config_written(config, is_default=config in DEFAULT_CONFIGS)


def _refuse_existing(config: Path) -> None:
    if config.exists():
        hint = "--force replaces it; --config FILE writes another"
        raise UsageError(Problem(f"'{config}' exists already", hint=hint))
