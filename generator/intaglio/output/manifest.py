"""What is to stand in the output folder, as bytes, with the manifest that remembers it as ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from intaglio.errors import IntaglioError, Problem

MANIFEST = ".intaglio.json"
ABOUT = "What Intaglio printed here, to tell its files from yours. Commit it with them."

_OUTSIDE = re.compile(r'(?:^|/)\.{0,2}(?:/|\Z)|[\\:\0<>"|?*]')

Files = Mapping[str, str]
"""Path relative to the output folder, with forward slashes -> text."""

Printed = Mapping[str, bytes]
"""`Files` encoded, sorted, the manifest among them."""


def encoded(files: Files) -> Printed:
    """Raises IntaglioError for a path that leaves the folder and for text that UTF-8 cannot write."""
    if bad := sorted(path for path in files if not _inside(path)):
        raise IntaglioError(*map(_escapes, bad))
    contents = {path: _utf8(path, files[path]) for path in sorted(files)}
    digests = {path: digest(content) for path, content in contents.items()}
    return dict(sorted({**contents, MANIFEST: manifest(digests)}.items()))


def manifest_digest(files: Files) -> str:
    """The digest of the manifest of these files, which says all about them."""
    return digest(encoded(files)[MANIFEST])


def digest(content: bytes) -> str:
    """What tells an edit: SHA-256, blind to the line endings that a checkout may have changed."""
    return sha256(_unix(content)).hexdigest()


def same(one: bytes, other: bytes) -> bool:
    """Whether two contents say the same: line endings are the version control's business."""
    return one == other or _unix(one) == _unix(other)


def remembered(folder: Path) -> Mapping[str, str] | None:
    """Path -> digest of what Intaglio last wrote in `folder`; `None` without a readable manifest."""
    try:
        files = json.loads((folder / MANIFEST).read_bytes())["files"]
        texts = {str(path): str(hashed) for path, hashed in files.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    # It names what may be removed, and anyone can have edited it.
    return texts if all(map(_inside, texts)) else None


def parents(paths: Iterable[str]) -> set[str]:
    """Every folder that one of the paths stands in, the output folder itself aside."""
    found: set[str] = set()
    for path in paths:
        while (path := path.rpartition("/")[0]) and path not in found:
            found.add(path)
    return found


def _inside(path: str) -> bool:
    """A relative path that means the same file on every system: no `..`, drive or backslash."""
    return path != MANIFEST and not _OUTSIDE.search(path)


def _escapes(path: str) -> Problem:
    return Problem(f"'{path}' is no path inside the output folder")


def _utf8(path: str, text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        character = ascii(error.object[error.start])
        what = f"'{path}' holds {character}, which UTF-8 cannot write"
        raise IntaglioError(Problem(what)) from None


def manifest(digests: Mapping[str, str]) -> bytes:
    """The manifest of files, by their paths in order."""
    content = {"about": ABOUT, "files": digests}
    text = json.dumps(content, indent=2, ensure_ascii=False)
    return f"{text}\n".encode()


def _unix(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")
