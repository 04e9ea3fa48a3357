"""The import lines of a printed module."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Imports:
    """The import lines of a module, in groups; `typing` are those for the type checker only."""

    groups: tuple[tuple[str, ...], ...]
    typing: tuple[str, ...]
