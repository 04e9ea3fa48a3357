"""The imports of a printed module."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportedNameView:
    """`name as alias`; most have no alias."""

    name: str
    alias: str


@dataclass(frozen=True, slots=True)
class ImportView:
    """`from module import names`; without `names`, `import module as alias`."""

    module: str
    names: tuple[ImportedNameView, ...]
    alias: str


@dataclass(frozen=True, slots=True)
class Imports:
    """The imports of a module, in groups: standard library, other packages, this package.

    Those in `typing` are for type checkers only.
    """

    groups: tuple[tuple[ImportView, ...], ...]
    typing: tuple[ImportView, ...]
