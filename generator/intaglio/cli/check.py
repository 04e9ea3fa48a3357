"""`intaglio check`: shows how the SDK on disk differs from what `intaglio generate` would write."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from intaglio.cli import messages
from intaglio.cli.exit_codes import DONE, FAILED
from intaglio.cli.generate import generate_files
from intaglio.cli.options import (
    config_option,
    key_option,
    no_cache_option,
    select_config,
)


@click.command(short_help="Show how the SDK on disk differs.")
@config_option
@key_option("output", "--output", "DIR")
@no_cache_option
def check(config: Path | None, no_cache: bool, **keys: Any) -> int:
    """Show what `generate` would add (+) and remove (-), and exit with 1 if anything.

    Run it in the CI of an SDK. It fails if the description, the templates or Intaglio
    have changed and the SDK has not, and if a generated file was edited.
    """
    from intaglio.output import compare_files, diff_files, recover_folder
    from intaglio.uptodate import find_record

    selected = select_config(None, config, keys)
    # CI restores caches that other runs have written, so its verdict needs a full run.
    is_cache_trusted = not no_cache and not os.environ.get("CI")
    if is_cache_trusted and (last := find_record(selected)):
        messages.print_difference(selected.output, last[1], "")
        return DONE
    _, files = generate_files(selected, no_cache)
    recover_folder(selected.output)
    changes = compare_files(files, selected.output)
    difference = diff_files(files, selected.output)
    messages.print_difference(selected.output, changes, difference)
    return FAILED if changes else DONE
