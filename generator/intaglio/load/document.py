"""What was read: the files of a description, and the root of it in the one dialect of the Api."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from intaglio.errors import Problem
from intaglio.load.sources.site import Site


@dataclass(frozen=True, slots=True, eq=False)
class Resource:
    """One file of a description.

    `uri` is its name in canonical pointers (`""` for the root, else relative to the root's folder, or
    a URL); `path` is how the user knows it; `data` is what the text says, in the user's own dialect;
    `digest` tells the bytes of the file from others.
    """

    uri: str
    path: str
    text: str
    data: object
    digest: str


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A description: every file that it reaches, and its `root` in the dialect of OpenAPI 3.1 and 3.2.

    `version` is the user's own (`(2, 0)`, `(3, 0)`, `(3, 1)` or `(3, 2)`). Values of `root` that stand
    elsewhere in the user's file are `intaglio.load.upgrade.facade.Moved`; schemas are still in the user's
    dialect, for `upgrade_schema` to rewrite as they are entered.

    `site` knows what a relative reference names, and `missing` why a file could not be read; `names`
    has the pointers of `$self`, `$id` and `$anchor`, and `scopes` the base URI where one is declared.
    `overlays` are the files of those that were applied, and `warnings` are about the way here: their
    actions that changed nothing. `resolved` is what references were found to lead to, by the uri of
    their file and their text: the same ones are written hundreds of times.
    """

    resources: Mapping[str, Resource]
    version: tuple[int, int]
    root: dict[str, object]
    site: Site
    missing: Mapping[str, Problem] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    scopes: Mapping[str, str] = field(default_factory=dict)
    overlays: tuple[Resource, ...] = ()
    warnings: tuple[Problem, ...] = ()
    resolved: dict[tuple[str, str], tuple[str, object]] = field(default_factory=dict)
