"""A few files printed anew, or no more, among those of the last run, which still stand as it left them."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from intaglio.write.compare import Changes, standing
from intaglio.write.printed import (
    MANIFEST,
    Files,
    Printed,
    digest,
    encoded,
    manifest,
)


@dataclass(frozen=True, slots=True)
class Revision:
    """What differs, in bytes, what that changes, and the digest of the manifest afterwards."""

    printed: Printed
    changes: Changes
    manifest: str


def revision(
    files: Files, gone: Collection[str], folder: Path, last: str
) -> Revision | None:
    """The change to a folder that a run with the manifest `last` printed; `None` where it is otherwise.

    `gone` are files that are printed no more. Raises IntaglioError for text that UTF-8 cannot write.
    """
    before = standing(folder, last)
    new = files.keys() - (before or {}).keys()
    if before is None or any(os.path.lexists(folder / path) for path in new):
        return None
    contents = {p: c for p, c in encoded(files).items() if p != MANIFEST}
    digests = {path: digest(content) for path, content in contents.items()}
    after = {path: d for path, d in {**before, **digests}.items() if path not in gone}
    contents[MANIFEST] = manifest(dict(sorted(after.items())))
    now = digest(contents[MANIFEST])
    changes = _changes({**before, MANIFEST: last}, {**after, MANIFEST: now})
    printed = {path: contents[path] for path in (*changes.written, *changes.changed)}
    return Revision(printed, changes, now)


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """What differs between files, by their digests."""
    both = sorted(before.keys() & after.keys())
    return Changes(
        written=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(path for path in both if before[path] != after[path]),
        removed=tuple(sorted(before.keys() - after.keys())),
        unchanged=tuple(path for path in both if before[path] == after[path]),
    )
