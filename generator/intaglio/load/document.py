"""The values that loading makes: a description as one tree, and the files that it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from intaglio.errors import Problem
from intaglio.load.sources.input_file import InputFile
from intaglio.load.sources.root_location import RootLocation


class LocatedDict(dict[str, object]):
    """A mapping that upgrading has made or moved; `at` is the pointer of its source in the user's file."""

    __slots__ = ("at",)

    def __init__(self, value: Mapping[str, object], at: str) -> None:
        super().__init__(value)
        self.at = at


@dataclass(frozen=True, slots=True, eq=False)
class Resource:
    """One file of a description.

    `uri` is its name in canonical pointers: `""` for the root, else relative to the folder of the root,
    or a URL. `path` is its name in messages. `data` is the parsed `text`, in the user's own dialect.
    """

    uri: str
    path: str
    text: str
    data: object


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A description: its `root` in the dialect of OpenAPI 3.1, and every file that it refers to.

    `version` is the version of the user's file: `(2, 0)`, `(3, 0)`, `(3, 1)` or `(3, 2)`. A value of
    `root` that stands elsewhere in the user's file is a `LocatedDict`. Schemas are still in the user's
    dialect: `upgrade_schema` rewrites each one when it is read.

    - `resources`: the files by their uri, the root file under `""`.
    - `missing`: why a file that is referred to could not be read, by its uri.
    - `anchors`: absolute URI, or base URI + `#` + anchor -> pointer of the value that declares it
      (`$self`, `$id`, `$anchor`, `$dynamicAnchor`).
    - `base_uris`: pointer -> the base URI that the value declares with `$self` or `$id`.
    - `warnings`: actions of overlays that changed nothing.
    - `inputs`: every file that was read or is missing, overlays included; `None` where a server was
      asked, because it may answer something else each time.
    - `resolved`: a cache of references: uri of their file and their string -> pointer and value.
    """

    resources: Mapping[str, Resource]
    version: tuple[int, int]
    root: dict[str, object]
    location: RootLocation
    missing: Mapping[str, Problem] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)
    base_uris: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()
    inputs: tuple[InputFile, ...] | None = None
    resolved: dict[tuple[str, str], tuple[str, object]] = field(default_factory=dict)
