"""Words of the description that nothing is decided by: they are printed, and that is all."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    """What the description says of the operation at `at`; a part that is missing is empty.

    Whoever decides anything passes it on unread, to be read by what is printed last
    (`intaglio.python.told`): pages are printed again with other words and the same decisions.
    """

    at: str
    summary: str = ""
    description: str = ""
