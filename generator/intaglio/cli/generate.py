"""`intaglio generate`: writes the SDK."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from intaglio.cli import messages
from intaglio.cli.options import (
    PATH,
    config_option,
    key_option,
    no_cache_option,
    select_config,
)
from intaglio.cli.progress import Progress
from intaglio.config import Config

if TYPE_CHECKING:
    from intaglio.render.render_files import Files
    from intaglio.uptodate import Record


@click.command(short_help="Write the SDK.")
@click.argument("description", required=False)
@config_option
@key_option("output", "--output", "DIR")
@click.option("--report", type=PATH, metavar="FILE", help="Write the coverage as JSON.")
@key_option("strict", "--strict")
@click.option(
    "--overwrite",
    is_flag=True,
    help="Replace generated files that were edited by hand, and other files where the SDK has a file.",
)
@key_option("references.allow", "--allow", "LOCATION")
@key_option("overlays.files", "--overlay", "FILE")
@click.option(
    "--warnings",
    type=click.Choice(list(messages.WARNINGS)),
    default="some",
    show_default=True,
    help=f"How many warnings to print; some are {messages.SOME_WARNINGS}.",
)
@no_cache_option
def generate(
    description: str | None,
    config: Path | None,
    report: Path | None,
    overwrite: bool,
    warnings: str,
    no_cache: bool,
    **keys: Any,
) -> None:
    """Write the SDK of a config, or of DESCRIPTION (a file or URL) with names from its title.

    \b
    intaglio generate
    intaglio generate --config payments/intaglio.toml --strict
    intaglio generate https://example.com/openapi.json --output sdk

    The output is replaced when all of it is ready. Files that Intaglio did not write
    are kept. Files that you edited are replaced only with --overwrite.
    """
    from intaglio.output import staged_file, write_files
    from intaglio.uptodate import find_record

    selected = select_config(description, config, keys)
    last = None if no_cache else find_record(selected)
    if last is None:
        record, files = generate_files(selected, no_cache)
    else:
        record, changes = last
    messages.print_warnings(record.warnings, warnings)
    # The report is replaced together with the output, or not at all.
    with staged_file(report, record.report) if report else nullcontext():
        if last is None:
            changes = write_files(files, selected.output, overwrite=overwrite)
    messages.print_changes(selected.output, changes)
    messages.print_summary(record.summary)


def generate_files(config: Config, no_cache: bool) -> tuple[Record, Files]:
    """The SDK in memory, and what a run prints about it. A later run can find the record.

    Raises:
        IntaglioError: with all problems of the description.
    """
    from intaglio import pipeline
    from intaglio.coverage import format_report
    from intaglio.uptodate import Record, fingerprint_settings, save_record

    settings = None if no_cache else fingerprint_settings(config)
    with Progress(sys.stderr) as progress:
        result = pipeline.generate(config, progress)
    summary = messages.summarize_coverage(result.coverage)
    record = Record(result.warnings, summary, format_report(result.coverage))
    if settings is not None and result.inputs is not None:
        save_record(config, record, settings, result.inputs, result.files)
    return record, result.files
