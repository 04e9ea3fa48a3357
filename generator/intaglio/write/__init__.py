"""Files -> disk: the only room that changes the user's folders, and only when all of it is ready."""

from intaglio.write.apply import apply, recover
from intaglio.write.compare import Changes, compare, untouched
from intaglio.write.diff import diff
from intaglio.write.printed import Files, manifest_digest
from intaglio.write.single import staged

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
