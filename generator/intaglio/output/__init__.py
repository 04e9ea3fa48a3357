"""Files -> disk: the only room that changes the user's folders, and only when all of it is ready."""

from intaglio.output.apply import apply, recover
from intaglio.output.compare import Changes, compare, untouched
from intaglio.output.diff import diff
from intaglio.output.manifest import Files, manifest_digest
from intaglio.output.single import staged

__all__ = [
    "Changes",
    "Files",
    "apply",
    "compare",
    "diff",
    "manifest_digest",
    "recover",
    "staged",
    "untouched",
]
