"""What a text says, and where its parts stand that can be read without the rest."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parsed:
    """`entries` are the lines where those of `paths` begin, and the one after the last, 0 for the end.

    There are none where lines do not part them: in JSON, and in the flow style of YAML.
    """

    data: object
    entries: tuple[int, ...] = ()
