"""What a run found out, and fingerprints that show whether the next run would find out the same."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from intaglio.config import Config
from intaglio.errors import Place, Problem
from intaglio.load.sources.input_file import InputFile, is_unchanged
from intaglio.output import (
    Changes,
    digest_manifest,
    find_untouched,
    recover_folder,
)
from intaglio.uptodate.fingerprint import fingerprint_settings
from intaglio.uptodate.record_file import read_record_file, write_record_file

if TYPE_CHECKING:
    from intaglio.render.render_files import Files


@dataclass(frozen=True, slots=True)
class Record:
    """A run without its files.

    `warnings`, `summary` (the line on coverage) and `report` (the coverage as JSON) are what the run prints.
    `settings` and `sources` are fingerprints of its inputs, `manifest` is that of its output; a record that
    is not saved has none.
    """

    warnings: tuple[Problem, ...]
    summary: str
    report: str
    settings: str = ""
    sources: tuple[InputFile, ...] = ()
    manifest: str = ""


def find_record(config: Config) -> tuple[Record, Changes] | None:
    """The record of the last run for the output, and its files, if a run would change nothing.

    `None` if any input or any file of the output differs; all of them are read. An output that a killed run
    left unfinished is recovered first.

    Raises:
        IntaglioError: if the output cannot be recovered.
    """
    record = _parse_record(read_record_file(config))
    if record is None or record.settings != fingerprint_settings(config):
        return None
    if not all(is_unchanged(source, config.allow) for source in record.sources):
        return None
    recover_folder(config.output)
    changes = find_untouched(config.output, record.manifest)
    return None if changes is None else (record, changes)


def save_record(
    config: Config,
    record: Record,
    settings: str,
    sources: tuple[InputFile, ...],
    files: Files,
) -> None:
    """Saves the record of a run in place of the one before.

    Args:
        config: names the output.
        record: what the run found out.
        settings: the fingerprint from before the run.
        sources: what the run has read.
        files: what the run writes.
    """
    # If an input changed during the run, nobody knows which version the run has read.
    if settings != fingerprint_settings(config):
        return
    manifest = digest_manifest(files)
    saved = replace(record, settings=settings, sources=sources, manifest=manifest)
    write_record_file(config, json.dumps(asdict(saved)))


def _parse_record(text: str) -> Record | None:
    """`None` for anything that `save_record` has not written."""
    try:
        data = json.loads(text)
        return Record(
            warnings=tuple(_parse_problem(each) for each in data.pop("warnings")),
            sources=tuple(InputFile(**_check_strings(x)) for x in data.pop("sources")),
            **_check_strings(data),
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _parse_problem(data: Any) -> Problem:
    place = data.pop("place")
    if place is None:
        return Problem(**_check_strings(data))
    line = place.pop("line")
    if not isinstance(line, int):
        raise TypeError(line)
    return Problem(
        **_check_strings(data), place=Place(**_check_strings(place), line=line)
    )


def _check_strings(data: Any) -> Any:
    for value in data.values():
        if not isinstance(value, str):
            raise TypeError(value)
    return data
