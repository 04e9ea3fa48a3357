"""Files -> disk. No other room changes the user's folders.

The files of an SDK come in, as text by path. They are compared with the output folder (`Changes` comes out)
and replace its files: all of them or none. `.intaglio.json` in the folder, the manifest, remembers which
files are Intaglio's; everything else belongs to the user and stays. Read `replacement.py` first.

    replacement.py  write_files: checks, locks and replaces the folder; recover_folder after a killed run
    comparison.py   Changes: what is new, changed, removed and unchanged
    manifest.py     files as bytes, with the manifest
    refusals.py     reasons not to write: files that would be lost
    folder_swap.py  replaces the folder by renaming
    in_place.py     replaces file by file, where the folder cannot be renamed
    staging.py      the new files, before they count
    unified_diff.py the unified diff of `intaglio check`
    single_file.py  a file outside of the folder: a report or a config
"""

from intaglio.output.comparison import Changes, compare_files, find_untouched
from intaglio.output.unified_diff import diff_files
from intaglio.output.manifest import digest_manifest
from intaglio.output.replacement import recover_folder, write_files
from intaglio.output.single_file import staged_file

__all__ = [
    "Changes",
    "compare_files",
    "diff_files",
    "digest_manifest",
    "find_untouched",
    "recover_folder",
    "staged_file",
    "write_files",
]
