"""A few files printed anew among those of the last run, which still stand as it left them."""

from __future__ import annotations

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


def revision(files: Files, folder: Path, last: str) -> Revision | None:
    """The change to a folder that a run with the manifest `last` printed; `None` where it is otherwise.

    Raises IntaglioError for text that UTF-8 cannot write.
    """
    before = standing(folder, last)
    if before is None or not files.keys() <= before.keys():
        return None
    contents = {p: c for p, c in encoded(files).items() if p != MANIFEST}
    digests = {path: digest(content) for path, content in contents.items()}
    changed = {p: c for p, c in contents.items() if digests[p] != before[p]}
    described = manifest({**before, **digests})
    if changed:
        changed[MANIFEST] = described
    paths = sorted((MANIFEST, *before))
    changes = Changes(
        changed=tuple(sorted(changed)),
        unchanged=tuple(path for path in paths if path not in changed),
    )
    return Revision(changed, changes, digest(described))
