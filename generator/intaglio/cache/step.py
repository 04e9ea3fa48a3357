"""From the last run to this one: what is printed anew, and what is kept in place of what was."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.cache.words import Words
from intaglio.print.printing import Files


@dataclass(frozen=True, slots=True)
class Step:
    """`words` are those of the last run but for what differs; `decided` are decisions, if these do."""

    files: Files
    words: Words
    decided: bytes | None = None
