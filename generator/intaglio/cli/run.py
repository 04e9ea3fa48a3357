"""How a run comes to its end: at once, with the few pages that tell of it, or the whole way.

Rooms are imported when they are needed: to find that nothing has changed takes few of them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intaglio import uptodate as cache
from intaglio.uptodate import Known, Outcome
from intaglio.config import Config

if TYPE_CHECKING:
    from intaglio.output import Changes, Files


@dataclass(frozen=True, slots=True)
class Run:
    """What a run says; to `finish` it is to write, over what the user edited if they say so."""

    outcome: Outcome
    finish: Callable[[bool], Changes]


def begun(config: Config, no_cache: bool) -> Run:
    """A run with all but its files. Raises IntaglioError."""
    if not no_cache and (known := recalled(config)):
        return Run(known.outcome, lambda _: known.changes)
    outcome, files = printed(config, no_cache)
    return Run(outcome, lambda overwrite: _written(config, files, overwrite))


def recalled(config: Config) -> Known | None:
    """What a run would say that has nothing to do, without the run."""
    return cache.recall(config)


def printed(config: Config, no_cache: bool) -> tuple[Outcome, Files]:
    """The SDK in memory, kept in mind for the next run; what takes its time says so."""
    from intaglio import pipeline
    from intaglio.coverage import as_json, covered
    from intaglio.cli.progress import Progress

    before = None if no_cache else cache.stamp(config)
    with Progress(sys.stderr) as progress:
        made = pipeline.generate(config, progress)
    coverage = made.coverage
    outcome = Outcome(made.warnings, covered(coverage), as_json(coverage))
    cache.remember(config, before, made.read, made.files, outcome)
    return outcome, made.files


def _written(config: Config, files: Files, overwrite: bool) -> Changes:
    from intaglio import output as write

    return write.apply(files, config.output, overwrite=overwrite)
