"""The files of an SDK as bytes, and the manifest: which files of the folder are Intaglio's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from intaglio.errors import IntaglioError, Problem

if TYPE_CHECKING:  # at runtime it would load Jinja and Black
    from intaglio.render.render_files import Files

MANIFEST = ".intaglio.json"
ABOUT = "What Intaglio printed here, to tell its files from yours. Commit it with them."

_OUTSIDE = re.compile(r'(?:^|/)\.{0,2}(?:/|\Z)|[\\:\0<>"|?*]')

EncodedFiles = Mapping[str, bytes]
"""`Files` in UTF-8, sorted by path, with the manifest."""


def encode_files(files: Files) -> EncodedFiles:
    """The files as bytes, with their manifest.

    Raises:
        IntaglioError: for paths that leave the folder and for text that UTF-8 cannot encode.
    """
    if outside := sorted(path for path in files if not _is_inside(path)):
        what = "'{}' is no path inside the output folder"
        raise IntaglioError(*(Problem(what.format(path)) for path in outside))
    contents = {path: _encode_text(path, files[path]) for path in sorted(files)}
    digests = {path: digest_content(content) for path, content in contents.items()}
    return dict(sorted({**contents, MANIFEST: _format_manifest(digests)}.items()))


def digest_manifest(files: Files) -> str:
    """The digest of the manifest of these files. It is equal if all paths and contents are."""
    return digest_content(encode_files(files)[MANIFEST])


def digest_content(content: bytes) -> str:
    """The SHA-256 of a file. Line endings, which a checkout may change, make no difference."""
    return sha256(_normalize_lines(content)).hexdigest()


def is_same_content(one: bytes, other: bytes) -> bool:
    """True if two files are equal but for their line endings."""
    return one == other or _normalize_lines(one) == _normalize_lines(other)


def read_manifest(folder: Path) -> Mapping[str, str] | None:
    """Digests by path of the files that Intaglio last wrote; `None` without a valid manifest."""
    try:
        files = json.loads((folder / MANIFEST).read_bytes())["files"]
        digests = {str(path): str(digest) for path, digest in files.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    # Anyone can have edited it, and the files that it names may be removed.
    return digests if all(map(_is_inside, digests)) else None


def list_parents(paths: Iterable[str]) -> set[str]:
    """All folders that hold one of the paths, without the output folder itself."""
    parents: set[str] = set()
    for path in paths:
        while (path := path.rpartition("/")[0]) and path not in parents:
            parents.add(path)
    return parents


def _is_inside(path: str) -> bool:
    """True for a relative path that means the same file on every system: no `..`, drive or backslash."""
    return path != MANIFEST and not _OUTSIDE.search(path)


def _encode_text(path: str, text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        character = ascii(error.object[error.start])
        what = f"'{path}' holds {character}, which UTF-8 cannot encode"
        raise IntaglioError(Problem(what)) from None


def _format_manifest(digests: Mapping[str, str]) -> bytes:
    content = {"about": ABOUT, "files": digests}
    return f"{json.dumps(content, indent=2, ensure_ascii=False)}\n".encode()


def _normalize_lines(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")
