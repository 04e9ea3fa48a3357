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
class PackageExportsView:
    """What the package itself exports: its version, the client and its public submodules.

    `exports` is the module of the runtime that imports each on first use, relative to the package.
    """

    title: Untrusted
    exports: str
    version: str
    client: str
    submodules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModuleNamesView:
    """A module of an index and the names that it defines."""

    module: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherNamesView:
    """A name of an index and further names of the same class, which are not listed."""

    name: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """What `models` or `params` exports: the names of each of its modules.

    `exports` is the module of the runtime that imports each on first use, relative to the index.
    Neither tuple has to have a member.
    """

    exports: str
    modules: tuple[ModuleNamesView, ...]
    other_names: tuple[OtherNamesView, ...] = ()
