"""From the last run to this one: what is printed anew, and what is kept in place of what was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intaglio.cache.words import Words
from intaglio.print.printing import Files

if TYPE_CHECKING:
    from intaglio.coverage import Call


@dataclass(frozen=True, slots=True)
class Step:
    """`words` are those of the last run but for what differs; `decided` are decisions, if these do.

    `gone` are the files that are printed no more; `calls` are all operations and `models` how many there
    are, if these may be others.
    """

    files: Files
    words: Words
    decided: bytes | None = None
    gone: frozenset[str] = frozenset()
    calls: tuple[Call, ...] = ()
    models: int | None = None
