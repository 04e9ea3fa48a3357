"""A value that no longer stands where the user wrote it, and remembers where that was."""

from __future__ import annotations

from collections.abc import Mapping


class Moved(dict[str, object]):
    """A mapping of the upgraded description; `at` is its canonical pointer in the user's own."""

    __slots__ = ("at",)

    def __init__(self, value: Mapping[str, object], at: str) -> None:
        super().__init__(value)
        self.at = at
