"""The unified diff from the output folder to the files of the SDK, which `intaglio check` shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from intaglio.output.comparison import compare_encoded, read_content
from intaglio.output.manifest import MANIFEST, encode_files

if TYPE_CHECKING:
    from intaglio.render.render_files import Files


def diff_files(files: Files, folder: Path) -> str:
    """A diff that `patch -p1` applies in `folder`; empty if nothing differs.

    The manifest comes last, because its lines follow from all others.

    Raises:
        IntaglioError: for files that cannot be encoded.
    """
    encoded = encode_files(files)
    changes = compare_encoded(encoded, folder)
    paths = [*changes.written, *changes.changed, *changes.removed]
    paths.sort(key=lambda path: (path == MANIFEST, path))
    return "".join(
        line
        for path in paths
        for line in _diff_file(path, read_content(folder, path), encoded.get(path))
    )


def _diff_file(path: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    before = "/dev/null" if old is None else f"a/{path}"
    after = "/dev/null" if new is None else f"b/{path}"
    hunks = list(unified_diff(_split_lines(old), _split_lines(new), before, after))
    # difflib returns nothing for an empty file that is added or removed.
    for line in hunks or [f"--- {before}\n", f"+++ {after}\n"]:
        ends = line.endswith("\n")
        yield line if ends else f"{line}\n\\ No newline at end of file\n"


def _split_lines(content: bytes | None) -> list[str]:
    text = (content or b"").decode("utf-8", "backslashreplace")
    return re.findall(r"[^\n]*\n|[^\n]+", text.replace("\r\n", "\n"))
