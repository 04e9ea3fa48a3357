"""A run that differs from the last one in some operations of the description: no other is needed for these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from intaglio import write
from intaglio.api.prose import Prose
from intaglio.cache import store
from intaglio.cache import words as kept
from intaglio.cache.fingerprint import stamp
from intaglio.cache.pages import page
from intaglio.cache.record import Outcome, Record
from intaglio.cache.step import Step
from intaglio.cache.words import Words
from intaglio.config import Config
from intaglio.errors import IntaglioError, Problem
from intaglio.print.printing import Files, print_pages
from intaglio.read import place, source
from intaglio.read.document import Document, Resource, digest
from intaglio.read.site import Site, site
from intaglio.read.trace import holds
from intaglio.read.wording import Edited, Said, edited, reworded

REFUSALS = (IntaglioError, OSError, RecursionError)
"""What is wrong with a text or a folder: a run finds it out as well, and says it better."""

DAMAGES = (LookupError, TypeError, ValueError)
"""What is wrong with what is kept, of which a run has no need."""


@dataclass(frozen=True, slots=True)
class Revised:
    """What a run would say, and what it would change."""

    outcome: Outcome
    revision: write.Revision


def revise(config: Config) -> Revised | None:
    """What a run would come to, found by printing no more than the pages that tell of such operations.

    `None` where that is not certain: where the description has changed in anything else, or something
    beside it, and where the output is not as the last run left it. Then a run has to tell.
    """
    record, words = store.read(config), kept.read(config)
    if record is None or words is None or not _holds(record, words, config):
        return None
    try:
        return _revised(config, record, words)
    except (*REFUSALS, *DAMAGES):
        return None


def _holds(record: Record, words: Words, config: Config) -> bool:
    """Whether nothing but the description, the first file of all, may have changed."""
    first, *others = record.traces
    return (
        first.digest == words.digest
        and record.stamp == stamp(config)
        and all(holds(trace, config.allow) for trace in others)
    )


def _revised(config: Config, record: Record, words: Words) -> Revised | None:
    home = site(record.traces[0].typed, config.allow)
    content = home.content("")
    found = edited(words.text, source.decode(content, words.text.shown))
    if found is None or not _is_sayable(record.outcome.warnings, found):
        return None
    write.recover(config.output)
    step = _step(config, words, home, found)
    if step is None:
        return None
    revision = write.revision(step.files, step.gone, config.output, record.manifest)
    if revision is None or record.stamp != stamp(config):
        return None
    outcome = replace(
        _counted(record.outcome, step), warnings=_placed(home, record, found)
    )
    first = replace(record.traces[0], digest=digest(content))
    traces = (first, *record.traces[1:])
    if step.decided is not None:
        store.put(config, store.DECISIONS, step.decided)
    kept.write(config, replace(step.words, digest=first.digest, text=found.text))
    store.write(config, Record(record.stamp, traces, revision.manifest, outcome))
    return Revised(outcome, revision)


def _counted(outcome: Outcome, step: Step) -> Outcome:
    """What a run says of operations and models."""
    if step.models is None:
        return outcome
    # Nobody counts where only words are different.
    from intaglio.coverage import as_json, coverage, covered

    before = coverage(outcome.report)
    now = replace(before, operations=step.calls, models=step.models)
    return replace(outcome, covered=covered(now), report=as_json(now))


def _step(config: Config, words: Words, home: Site, found: Edited) -> Step | None:
    """What an edit makes of the files, and of what is kept beside them."""
    now = reworded(found)
    if now is None:
        # What reads operations takes its time to import.
        from intaglio.cache.reshape import reshape

        return reshape(config, words, home, found)
    said = {**words.said, **dict(_said(words.said, now))}
    return Step(_printed(config, words, said, now), replace(words, said=said))


def _is_sayable(warnings: tuple[Problem, ...], found: Edited) -> bool:
    """Whether no warning names a line within its sentence that may be another one now."""
    line = f"{found.text.shown}:"
    texts = (text for each in warnings for text in (each.what, each.hint))
    return not found.is_moved or not any(line in text for text in texts)


def _said(before: Mapping[str, Prose], now: Said) -> Iterator[tuple[str, Prose]]:
    """The words of the operations that the SDK has."""
    for at, words in now.items():
        if at in before:
            yield at, replace(before[at], **words)


def _printed(
    config: Config, words: Words, said: Mapping[str, Prose], now: Said
) -> Files:
    telling = (each for each in words.pages if not now.keys().isdisjoint(each.told))
    return print_pages((page(each, said) for each in telling), config.templates)


def _placed(home: Site, record: Record, found: Edited) -> tuple[Problem, ...]:
    """The warnings, each at the line where it stands now."""
    text = found.text
    alone = Document(
        {"": Resource("", text.shown, text.text, None, "")}, (0, 0), {}, home
    )
    warnings = (replace(each, place=None) for each in record.outcome.warnings)
    return tuple(place(alone, each) for each in warnings)
