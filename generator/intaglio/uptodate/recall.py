"""A run compared with the last one, by all that could make it end otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from intaglio import output as write
from intaglio.uptodate import store
from intaglio.uptodate.record import Outcome, Record
from intaglio.uptodate.fingerprint import stamp
from intaglio.config import Config
from intaglio.load.sources.input_file import InputFile, is_unchanged


@dataclass(frozen=True, slots=True)
class Known:
    """What a run would say, and that it would find nothing to do."""

    outcome: Outcome
    changes: write.Changes


def recall(config: Config) -> Known | None:
    """The outcome of a run that would read what the last one read and find what that one printed.

    `None` where anything may differ: then a run has to tell. The output is looked at file by file,
    so that what was edited in it is found.
    """
    record = store.read(config)
    if record is None or not _holds(record, config):
        return None
    write.recover(config.output)
    changes = write.untouched(config.output, record.manifest)
    return None if changes is None else Known(record.outcome, changes)


def remember(
    config: Config,
    before: str | None,
    read: tuple[InputFile, ...] | None,
    files: write.Files,
    outcome: Outcome,
) -> None:
    """Keeps what a run found out; `before` is the stamp from before it began."""
    # Of what was edited in the meantime nobody knows which version was printed.
    if read is None or before is None or stamp(config) != before:
        return
    manifest = write.manifest_digest(files)
    store.write(config, Record(before, read, manifest, outcome))


def _holds(record: Record, config: Config) -> bool:
    return record.stamp == stamp(config) and all(
        is_unchanged(trace, config.allow) for trace in record.traces
    )
