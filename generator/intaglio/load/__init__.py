"""Loading: the files and URLs of a description in, a `Document` out: one tree in one dialect.

`load_description` reads the root file, applies overlays to it, checks that it is a description, reads
every file that it refers to, and upgrades Swagger 2.0. `validate_description` returns warnings.
Pointers always lead into the user's own files. A problem about a value has a file and a line.

- `document.py` (read first): `Document`, `Resource` and `LocatedDict`, the values that leave this room.
- `pointer.py`: canonical pointers: join, split, escape.
- `sources/`: a path or URL -> bytes, and which files a description may read.
- `syntax/`: bytes -> data, for JSON and YAML.
- `references/`: which files and values references name.
- `overlay.py`: OpenAPI Overlay 1.0 and 1.1.
- `upgrade/`: Swagger 2.0 and OpenAPI 3.0 -> the dialect of 3.1.
- `validate/`: what is wrong with a description.
- `locate.py`: a pointer -> the file and line of the user.
"""

from __future__ import annotations

from intaglio.errors import Problem
from intaglio.load.document import Document, Resource
from intaglio.load.locate import locate_problem
from intaglio.load.references.anchors import index_anchors
from intaglio.load.references.reachable_files import (
    read_reachable_files,
    read_resource,
)
from intaglio.load.sources.input_file import InputFile, collect_records
from intaglio.load.sources.root_location import RootLocation
from intaglio.load.upgrade.swagger import upgrade_root
from intaglio.load.validate.root_rules import check_root

__all__ = ["Document", "Resource", "load_description", "locate_problem"]


def load_description(
    argument: str, *, allow: tuple[str, ...] = (), overlays: tuple[str, ...] = ()
) -> Document:
    """Loads the description at a path or URL, with every file that it refers to.

    `overlays` are paths or URLs of overlays, applied in order. `allow` holds further folders and URL
    prefixes that references may lead to. A reference that leads nowhere is no error yet.

    Raises:
        IntaglioError: if a file cannot be read or parsed, if it is no description of a supported
            version, or if an overlay cannot be applied. A problem about a value has its place.
    """
    location = RootLocation.from_argument(argument, allow)
    resource, record = read_resource(location, "")
    resource, warnings, overlay_records = _apply_overlays(resource, overlays)
    root, version = check_root(resource)
    resources, missing, records = read_reachable_files(location, resource)
    anchors, base_uris = index_anchors(resources.values())
    document = Document(
        resources=resources,
        version=version,
        root=root,
        location=location,
        missing=missing,
        anchors=anchors,
        base_uris=base_uris,
        warnings=warnings,
        inputs=collect_records((record, *overlay_records, *records)),
    )
    return upgrade_root(document)


def _apply_overlays(
    resource: Resource, overlays: tuple[str, ...]
) -> tuple[Resource, tuple[Problem, ...], list[InputFile | None]]:
    """The root with the overlays applied, warnings, and a record of each overlay."""
    if not overlays:
        return resource, (), []
    # JSONPath takes a tenth of a second to import, and few descriptions have overlays.
    from intaglio.load.overlay import apply_overlay

    warnings: list[Problem] = []
    records: list[InputFile | None] = []
    for argument in overlays:
        overlay, record = read_resource(RootLocation.from_argument(argument), "")
        records.append(record)
        resource, found = apply_overlay(resource, overlay)
        warnings += found
    return resource, tuple(warnings), records
