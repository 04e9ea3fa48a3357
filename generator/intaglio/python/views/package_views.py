"""What the templates of the package itself print."""

from __future__ import annotations

from dataclasses import dataclass, field

from intaglio.python.text import Untrusted
from intaglio.python.views.extensions_view import Extensions


@dataclass(frozen=True, slots=True)
class PackageView:
    """The package as a whole: what it is called and what it is for."""

    name: str
    module: str
    client: str
    version: str
    env: str
    title: Untrusted
    summary: Untrusted
    extensions: Extensions = field(default_factory=dict)
    info_extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExportsView:
    """A package that imports on first use: `typing` says to type checkers what `names` does at run time.

    `lazy` is the module that makes it so, relative to the package.
    """

    title: Untrusted
    lazy: str
    exported: str
    typing: tuple[str, ...]
    names: tuple[str, ...]
    constants: tuple[tuple[str, str], ...] = ()
